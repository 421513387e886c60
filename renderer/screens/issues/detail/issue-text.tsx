import type { IssueRow } from '#shared/contract/app/issues.ts';
import { useTexts } from '../../../ui/use-texts.ts';

/** What the firm asks for, as it was written down and as it was said. */
export function IssueText({ issue }: { issue: IssueRow }) {
  const say = useTexts();
  const { description, originalText, expectedOutcome } = issue;
  const isSame = originalText.trim() === description.trim();
  return (
    <section className="issue-part">
      <h3>{say('issue:detail.text')}</h3>
      <p className="issue-words">{description || originalText || say('issue:detail.noText')}</p>
      {originalText !== '' && description !== '' && !isSame && (
        <>
          <h4>{say('issue:detail.original')}</h4>
          <p className="issue-words">{originalText}</p>
        </>
      )}
      {expectedOutcome !== '' && (
        <>
          <h4>{say('issue:detail.expected')}</h4>
          <p className="issue-words">{expectedOutcome}</p>
        </>
      )}
    </section>
  );
}
