import type { VisitRow } from '#shared/contract/app/visits.ts';
import { useToday } from '../../client/time.ts';
import { SyncChip } from '../../ui/record-chips.tsx';
import { useTexts } from '../../ui/use-texts.ts';
import { shortDay } from '../../ui/when.ts';

/** Two lines: whom, and where the record stands; when, in which way, by whom, and how many issues it gave. */
export function VisitLine({ visit }: { visit: VisitRow }) {
  const say = useTexts();
  const today = useToday();
  const { enterpriseName, visitedOn, visitMode, visitType, leadVisitorName, issueCount, syncMark } = visit;
  return (
    <div className="visit-line">
      <span className="visit-line-name clipped">{enterpriseName}</span>
      <span className="visit-line-end">
        <SyncChip mark={syncMark} />
      </span>
      <span className="visit-line-note clipped">
        <span>{shortDay(visitedOn, today)}</span>
        <span>{say(`domain:visitMode.${visitMode}`)}</span>
        <span>{say(`domain:visitType.${visitType}`)}</span>
        <span>{leadVisitorName}</span>
      </span>
      <span className="visit-line-end quiet">
        {issueCount > 0 ? say('visit:list.issues', { count: issueCount }) : say('visit:list.noIssue')}
      </span>
    </div>
  );
}
