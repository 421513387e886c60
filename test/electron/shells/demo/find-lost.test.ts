import { expect, test } from 'vitest';
import { findLost } from '#electron/shells/demo/find-lost.ts';
import type { Call } from '#shared/contract/api.ts';
import type { AppApi } from '#shared/contract/app-api.ts';

const byId = (...ids: string[]) => new Map(ids.map((id) => [id, { id }]));
const hub = { enterprise: byId('f1'), visit: byId('v1'), issue: byId('i1') };
const call = (async (name: string, input: unknown) => {
  expect([name, input]).toEqual(['issues.get', { id: 'i1' }]);
  return { events: [{ command: 'submit' }, { command: 'sign' }] };
}) as unknown as Call<AppApi>;
const acknowledged = { firmIds: ['f1'], visitIds: ['v1'], issueIds: ['i1'], steps: [] };

test('nothing is lost where the hub has everything', async () => {
  const steps = [{ issueId: 'i1', name: 'sign' }] as const;

  expect(await findLost(call, hub, { ...acknowledged, steps })).toEqual([]);
});

test('every firm, visit, issue and step that the hub lacks is named', async () => {
  const lost = await findLost(call, hub, {
    firmIds: ['f1', 'f2'],
    visitIds: ['v2'],
    issueIds: ['i1', 'i2'],
    steps: [
      { issueId: 'i1', name: 'reply' },
      { issueId: 'i2', name: 'sign' },
    ],
  });

  expect(lost).toEqual(['enterprise f2', 'visit v2', 'issue i2', 'reply i1']);
});
