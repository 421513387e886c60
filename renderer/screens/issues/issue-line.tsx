import { dayOf } from '#shared/calendar/office-time.ts';
import type { IssueRow } from '#shared/contract/app/issues.ts';
import { lampOf } from '#shared/workflow/lamp.ts';
import { useNow } from '../../client/time.ts';
import { isPanelCode, LampChip, StateChip, SyncChip } from '../../ui/record-chips.tsx';
import { type Say, useTexts } from '../../ui/use-texts.ts';
import { shortDay } from '../../ui/when.ts';
import { dueWords } from './due.ts';
import { proposedPanel } from './proposed-panel.ts';
import './issue-line.css';

const panelWords = (say: Say, code: string): string =>
  isPanelCode(code) ? say(`domain:panelShort.${code}`) : code;

function receiverWords(say: Say, issue: IssueRow): string {
  if (issue.panelCode !== null) return panelWords(say, issue.panelCode);
  const proposed = proposedPanel(issue);
  if (proposed !== null) return say('issue:proposed', { panel: panelWords(say, proposed) });
  return issue.leadUnitName || say('issue:row.noReceiver');
}

function dueOrClosed(say: Say, { dueAt, closedAt, isDueProvisional }: IssueRow, today: string): string {
  if (closedAt !== null) return say('issue:row.closed', { on: shortDay(dayOf(closedAt), today) });
  if (dueAt === null) return say('issue:row.noDue');
  const on = shortDay(dayOf(dueAt), today);
  return isDueProvisional ? say('issue:row.provisional', { on }) : on;
}

/** One row: what it is, whose, until when. The clock is shown once it warns, the state until then. */
export function IssueLine({ issue }: { issue: IssueRow }) {
  const say = useTexts();
  const now = useNow();
  const lamp = lampOf(issue, now);
  const words = dueWords(say, issue, now);
  const isCalm = lamp === 'none' || lamp === 'green' || words === null;
  const note = [issue.enterpriseName, receiverWords(say, issue), dueOrClosed(say, issue, dayOf(now))].join(
    ' · ',
  );
  return (
    <div className="issue-line">
      <span className="clipped">{issue.title}</span>
      <span className="issue-line-end">
        {isCalm ? <StateChip state={issue.state} /> : <LampChip lamp={lamp}>{words.short}</LampChip>}
      </span>
      <span className="issue-line-note clipped" title={note}>
        {note}
      </span>
      <span className="issue-line-end">
        {issue.syncMark !== 'synced' && <SyncChip mark={issue.syncMark} />}
      </span>
    </div>
  );
}
