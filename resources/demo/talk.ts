import { liveThrough, type Worked } from './issue-life.ts';
import { issueRecord } from './issue-record.ts';
import { withNumbers } from './numbers.ts';
import type { OfficePast, OfficeTime } from './office-past.ts';
import { type Act, newRow, submission } from './op-body.ts';
import { inventCommitment, inventIndicators, seededBy } from './promises.ts';
import type { Seeded } from './seeded.ts';
import type { Trip } from './trip.ts';
import { visitRecord } from './visit-record.ts';

/** What came of one talk: the visit and its issues as one act of the commissioner, then the steps of each issue. */
export function actsOfTrip(
  trip: Trip,
  past: OfficePast,
  { time, worked }: { readonly time: OfficeTime; readonly worked: Worked },
  seeded: Seeded,
): Act[] {
  const { firm, commissionerId: reporterId, daysAgo } = trip;
  const isOffline = seeded.happens(45);
  const capturedAgo = daysAgo + seeded.between(1, isOffline ? 90 : 4) / 100;
  const capturedAt = past(capturedAgo);
  const stories = trip.issues.map((told) => ({
    told,
    story: withNumbers(told.story, seeded),
    id: seeded.uuid(),
  }));

  const visitId = trip.isVisit ? seeded.uuid() : null;
  const endedAgo = capturedAgo + 0.02;
  const moments = {
    startedAt: past(endedAgo + seeded.between(8, 20) / 100),
    endedAt: past(endedAgo),
    capturedAt,
    isOffline,
  };
  const telling = stories.map(({ story }) => story);
  const visit =
    visitId === null
      ? []
      : [
          newRow('visit', visitId, {
            ...visitRecord(firm, reporterId, telling, moments, seeded),
            indicators: inventIndicators(seededBy(visitId)),
          }),
          ...promised(
            { id: visitId, enterpriseId: firm.id, madeById: reporterId, madeAt: capturedAt },
            past(0),
          ),
        ];
  const origin = { enterpriseId: firm.id, visitId, reporterId, capturedAt };
  const issues = stories.map(({ told, story, id }) =>
    newRow('issue', id, issueRecord(told.chapter, story, origin, seeded)),
  );
  const submissions = stories.flatMap(({ told: { life }, story, id }) =>
    life.length === 0 ? [] : [submission(id, life[0] === 'close_on_spot' ? story.reply : null)],
  );
  const written: Act = {
    personId: reporterId,
    authoredAt: capturedAt,
    at: past(daysAgo),
    ops: [...visit, ...issues, ...submissions],
  };
  const steps = stories.flatMap(({ told, story, id: issueId }) =>
    liveThrough(
      { issueId, firm, reporterId, told, story, submittedAgo: daysAgo, worked },
      past,
      time,
      seeded,
    ),
  );
  return [written, ...steps];
}

/** The promise of a visit as an operation of the same act. */
function promised(visit: Parameters<typeof inventCommitment>[0], now: string): ReturnType<typeof newRow>[] {
  const seeded = seededBy(visit.id);
  const commitment = inventCommitment(visit, now, seeded);
  return commitment === null ? [] : [newRow('commitment', seeded.uuid(), commitment)];
}
