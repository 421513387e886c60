import type { IssueRow } from '#shared/contract/app/issues.ts';
import { useToday } from '../../../client/time.ts';
import { Chip } from '../../../ui/chip.tsx';
import { useTexts } from '../../../ui/use-texts.ts';
import { shortTime } from '../../../ui/when.ts';

/** What the unit answered and what the firm said to it, as far as it has come. */
export function IssueOutcome({ issue }: { issue: IssueRow }) {
  const say = useTexts();
  const today = useToday();
  const { reply, resolution, repliedAt } = issue;
  return (
    <>
      {reply !== '' && (
        <section className="issue-part">
          <h3>{say('issue:outcome.reply')}</h3>
          <p className="issue-chips">
            {resolution !== null && <Chip tone="info">{say(`domain:resolution.${resolution}`)}</Chip>}
            {repliedAt !== null && (
              <span className="quiet">
                {say('issue:outcome.repliedAt', { at: shortTime(repliedAt, today) })}
              </span>
            )}
          </p>
          <p className="issue-words">{reply}</p>
        </section>
      )}
      {issue.callbackAt !== null && <Callback issue={issue} at={shortTime(issue.callbackAt, today)} />}
    </>
  );
}

function Callback({ issue, at }: { issue: IssueRow; at: string }) {
  const say = useTexts();
  const { isContacted, isSolvedByFirm, satisfaction, firmComment } = issue;
  return (
    <section className="issue-part">
      <h3>{say('issue:outcome.callback')}</h3>
      <p className="issue-chips">
        {isContacted !== null && (
          <Chip>{say(isContacted ? 'issue:outcome.contacted' : 'issue:outcome.notContacted')}</Chip>
        )}
        {isSolvedByFirm !== null && (
          <Chip tone={isSolvedByFirm ? 'success' : 'warning'}>
            {say(isSolvedByFirm ? 'issue:outcome.solved' : 'issue:outcome.notSolved')}
          </Chip>
        )}
        {satisfaction !== null && <Chip>{say(`domain:satisfaction.${satisfaction}`)}</Chip>}
        <span className="quiet">{say('issue:outcome.calledAt', { at })}</span>
      </p>
      {firmComment !== '' && (
        <p className="issue-words">{say('issue:outcome.comment', { text: firmComment })}</p>
      )}
    </section>
  );
}
