import { expect, it } from 'vitest';
import { createQueryClient, keepFresh, refresh, showSession } from '#renderer/client/query-client.ts';
import type { DeskEvent } from '#shared/contract/events.ts';
import { fakeState } from '../../support/fake-desk.ts';

const isStale = (client: ReturnType<typeof createQueryClient>, key: readonly unknown[]): boolean =>
  client.getQueryState(key)?.isInvalidated ?? false;

function filled() {
  const client = createQueryClient();
  client.setQueryData(['enterprises.get', { id: 'a' }], {});
  client.setQueryData(['drafts.list', {}], []);
  client.setQueryData(['session.get', {}], fakeState.session);
  return client;
}

it('asks again only for answers that are made of the changed topic', async () => {
  const client = filled();
  await refresh(client, ['visits']);
  expect(isStale(client, ['enterprises.get', { id: 'a' }])).toBe(true);
  expect(isStale(client, ['drafts.list', {}])).toBe(false);
});

it('follows the events of the desk until it is stopped', () => {
  const client = filled();
  let tell: (event: DeskEvent) => void = () => undefined;
  const carrier = {
    call: () => Promise.reject(new Error('not asked')),
    onEvent: (listener: typeof tell) => {
      tell = listener;
      return () => {
        tell = () => undefined;
      };
    },
  };
  const stop = keepFresh(client, carrier);
  stop();
  tell({ kind: 'changed', topics: ['drafts'] });
  expect(isStale(client, ['drafts.list', {}])).toBe(false);
  keepFresh(client, carrier);
  tell({ kind: 'changed', topics: ['drafts'] });
  expect(isStale(client, ['drafts.list', {}])).toBe(true);
});

it('takes everything of the person before off the window', () => {
  const client = filled();
  const next = { ...fakeState.session, person: null };
  showSession(client, next);
  expect(client.getQueryData(['drafts.list', {}])).toBeUndefined();
  expect(client.getQueryData(['session.get', {}])).toEqual(next);
});

it('keeps what the same person asked for when only the hub came or went', () => {
  const client = filled();
  showSession(client, fakeState.session);
  client.setQueryData(['drafts.list', {}], []);
  showSession(client, { ...fakeState.session, isHubReachable: false });
  expect(client.getQueryData(['drafts.list', {}])).toEqual([]);
});

it('never lets the state of the network decide, and takes a refusal as final', () => {
  const { queries, mutations } = createQueryClient().getDefaultOptions();
  expect([queries?.networkMode, mutations?.networkMode, queries?.retry]).toEqual(['always', 'always', false]);
});
