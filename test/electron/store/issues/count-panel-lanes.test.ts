import { expect, it } from 'vitest';
import { countPanelLanes } from '#electron/store/issues/count-panel-lanes.ts';
import { issueRow, receive, up } from '../support/feed.ts';
import { openStore } from '../support/temporary-store.ts';

const now = '2026-11-24T04:00:00.000Z';
const open = { closedAt: null, state: 'in_progress', panelCode: 'finance', dueAt: null } as const;

it('counts the open issues of each panel by state, and which are overdue and long overdue', () => {
  const db = openStore();
  const late = { dueAt: '2026-11-20T09:00:00.000Z', warnAt: '2026-11-19T09:00:00.000Z' };
  receive(
    db,
    [
      issueRow('a', { ...open, ...late, alarmAt: '2026-11-25T09:00:00.000Z' }),
      issueRow('b', { ...open, ...late, alarmAt: '2026-11-23T09:00:00.000Z' }),
      issueRow('c', open),
      issueRow('d', { ...open, state: 'replied' }),
      issueRow('e', { ...open, panelCode: 'legal' }),
      issueRow('f', { ...open, panelCode: null }),
      issueRow('g', { ...open, state: 'closed_solved', closedAt: now }),
    ].map((row, index) => up('issue', row, { seq: index + 1 })),
  );
  expect(countPanelLanes(db, now)).toEqual({
    finance: { byState: { in_progress: 3, replied: 1 }, red: 1, flash: 1 },
    legal: { byState: { in_progress: 1 }, red: 0, flash: 0 },
  });
});
