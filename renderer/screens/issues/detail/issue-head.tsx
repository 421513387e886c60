import type { ReactNode } from 'react';
import type { IssueRow } from '#shared/contract/app/issues.ts';
import { lampOf } from '#shared/workflow/lamp.ts';
import { useNow } from '../../../client/time.ts';
import { Chip } from '../../../ui/chip.tsx';
import { LampChip, StateChip, SyncChip } from '../../../ui/record-chips.tsx';
import { useTexts } from '../../../ui/use-texts.ts';
import { fullTime } from '../../../ui/when.ts';
import { dueWords } from '../due.ts';

/** Number, clock, state and title; `children` are the steps. */
export function IssueHead({ issue, children }: { issue: IssueRow; children: ReactNode }) {
  const say = useTexts();
  const now = useNow();
  const words = dueWords(say, issue, now);
  return (
    <header className="issue-head">
      <div className="issue-chips">
        <span className="quiet">{issue.displayNo}</span>
        {words !== null && issue.dueAt !== null && (
          <LampChip lamp={lampOf(issue, now)} title={fullTime(issue.dueAt)}>
            {words.long}
          </LampChip>
        )}
        <StateChip state={issue.state} />
        <Chip>{say('issue:detail.channel', { channel: say(`domain:channel.${issue.channel}`) })}</Chip>
        {issue.isConfidential && (
          <Chip tone="warning" glyph="⚠">
            {say('issue:detail.confidential')}
          </Chip>
        )}
        {issue.returnCount > 0 && <Chip>{say('issue:detail.returned', { count: issue.returnCount })}</Chip>}
        {issue.redoCount > 0 && <Chip>{say('issue:detail.redone', { count: issue.redoCount })}</Chip>}
        {issue.syncMark !== 'synced' && <SyncChip mark={issue.syncMark} />}
      </div>
      {children}
      <h2>{issue.title}</h2>
    </header>
  );
}
