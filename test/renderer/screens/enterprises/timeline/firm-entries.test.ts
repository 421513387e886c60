import { expect, it } from 'vitest';
import { firmEntries } from '#renderer/screens/enterprises/timeline/firm-entries.ts';
import { must } from '#shared/assert.ts';
import type { CommitmentRow } from '#shared/contract/app/commitments.ts';
import type { EnterpriseEvent } from '#shared/domain/enterprise-event.ts';
import { fakeIssues, fakeVisit } from '../../../../support/fake-records.ts';

const issue = must(fakeIssues(1)[0], 'one issue');
const commitment = { id: 'c', madeAt: '2026-11-12T07:10:00.000Z', state: 'open', closedOn: null };

it('puts visits, issues, promises and changes of standing into one line, the latest day first', () => {
  const entries = firmEntries({
    visits: [fakeVisit],
    issues: [
      { ...issue, capturedAt: '2026-11-12T20:00:00.000Z', closedAt: null },
      { ...issue, id: 'old', capturedAt: '2026-10-01T02:00:00.000Z', closedAt: '2026-10-20T02:00:00.000Z' },
    ],
    commitments: [
      { ...commitment, state: 'kept', closedOn: '2026-11-20' } as CommitmentRow,
      { ...commitment, id: 'd' } as CommitmentRow,
    ],
    history: [{ id: 'event', effectiveOn: '2026-11-15' } as EnterpriseEvent],
  });
  expect(entries.map(({ on, kind }) => `${on} ${kind}`)).toEqual([
    '2026-11-20 kept',
    '2026-11-15 standing',
    '2026-11-13 raised',
    '2026-11-12 visit',
    '2026-11-12 promised',
    '2026-11-12 promised',
    '2026-10-20 closed',
    '2026-10-01 raised',
  ]);
  expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length);
});
