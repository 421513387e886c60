import { expect, it } from 'vitest';
import type { DeskDb } from '#electron/store/db.ts';
import { findMeta, putMeta } from '#electron/store/meta.ts';
import { createHubSession, keepTokens, type Tokens } from '#electron/sync/hub-session.ts';
import { Refused, type Reply } from '#shared/contract/reply.ts';
import { people } from '../../hub/support/people.ts';
import { manualTime } from '../../support/manual-time.ts';
import { openStore } from '../store/support/temporary-store.ts';

const [lin] = people;

function tokens(number: number, changes: Partial<Tokens> = {}): Tokens {
  return {
    accessToken: `access-${number}`,
    refreshToken: `refresh-${number}`,
    deviceId: '0a1b2c3d-0000-4000-8000-000000000001',
    epoch: 'epoch-1',
    hubTime: '2026-11-24T01:00:00.000Z',
    person: lin ?? { id: '', name: '', account: '', title: '', unitId: '', grants: [] },
    ...changes,
  };
}

/** A hub that renews: each refresh token works once. */
function session(db: DeskDb, renew: (number: number) => Reply) {
  let renewals = 0;
  const ports = {
    hubUrl: 'http://hub.test',
    after: manualTime().after,
    fetch: async () => {
      renewals += 1;
      return new Response(JSON.stringify(renew(renewals)));
    },
  };
  return { session: createHubSession(db, ports, null), renewals: () => renewals };
}

const expired = () => Promise.reject(new Refused('session_expired'));

it('renews once for everyone who asks at the same time', async () => {
  const db = openStore();
  keepTokens(db, tokens(0));
  const { session: hub, renewals } = session(db, (number) => ({ ok: true, value: tokens(number) }));
  const tokensGiven = await Promise.all([hub.token(), hub.token(), hub.withHub(async () => hub.token())]);
  expect(tokensGiven).toEqual(['access-1', 'access-1', 'access-1']);
  expect(renewals()).toBe(1);
  expect(findMeta(db, 'refresh_token')).toBe('refresh-1');
});

it('tries again once with a new token, and not for ever', async () => {
  const db = openStore();
  keepTokens(db, tokens(0));
  const { session: hub, renewals } = session(db, (number) => ({ ok: true, value: tokens(number) }));
  let tries = 0;
  await expect(
    hub.withHub(() => {
      tries += 1;
      return expired();
    }),
  ).rejects.toThrow('session_expired');
  expect([tries, renewals()]).toEqual([2, 2]);
});

it('forgets a refresh token that the hub refused, but not because the line was down', async () => {
  const db = openStore();
  keepTokens(db, tokens(0));
  const down = session(db, () => ({ ok: false, refusal: { code: 'hub_unreachable' } }));
  await expect(down.session.token()).rejects.toThrow('hub_unreachable');
  expect(findMeta(db, 'refresh_token')).toBe('refresh-0');
  const refused = session(db, () => ({ ok: false, refusal: { code: 'session_expired' } }));
  await expect(refused.session.token()).rejects.toThrow('session_expired');
  expect(findMeta(db, 'refresh_token')).toBeNull();
  await expect(refused.session.token()).rejects.toThrow('session_expired');
  expect(refused.renewals()).toBe(1);
});

it('keeps the token that another program of this person has renewed meanwhile', async () => {
  const db = openStore();
  keepTokens(db, tokens(0));
  const { session: hub } = session(db, () => {
    db.write((tx) => putMeta(tx, 'refresh_token', 'refresh-of-another'));
    return { ok: false, refusal: { code: 'session_expired' } };
  });
  await expect(hub.token()).rejects.toThrow('session_expired');
  expect(findMeta(db, 'refresh_token')).toBe('refresh-of-another');
});

it('uses what a sign-in brings, and notices a new epoch', async () => {
  const db = openStore();
  const { session: hub, renewals } = session(db, () => ({ ok: false, refusal: { code: 'session_expired' } }));
  db.write((tx) => putMeta(tx, 'is_first_sync_done', '1'));
  hub.takeTokens(tokens(5));
  expect(await hub.token()).toBe('access-5');
  expect(findMeta(db, 'is_first_sync_done')).toBe('1');
  hub.takeTokens(tokens(6, { epoch: 'epoch-2' }));
  expect(findMeta(db, 'epoch')).toBe('epoch-2');
  expect(findMeta(db, 'is_first_sync_done')).toBeNull();
  expect(renewals()).toBe(0);
  expect(JSON.parse(findMeta(db, 'person') ?? '')).toEqual(lin);
});
