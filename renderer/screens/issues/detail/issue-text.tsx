import type { IssueRow } from '#shared/contract/app/issues.ts';
import { everAsked } from '#shared/panels/checklists.ts';
import { useAsk } from '../../../client/ask.ts';
import { FactList } from '../../../ui/layout/fact-list.tsx';
import { useTexts } from '../../../ui/use-texts.ts';
import { answerWords, questionWords } from '../../panel-words.ts';

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
      <IntakeAnswers issue={issue} />
    </section>
  );
}

/** What the firm answered to the questions of panels. */
function IntakeAnswers({ issue: { intake } }: { issue: IssueRow }) {
  const say = useTexts();
  const { data: reference } = useAsk('reference.get', {});
  const facts = Object.entries(intake).flatMap(([panel, answers]) =>
    everAsked(panel, reference?.checklists ?? []).flatMap((question) => {
      const given = answers[question.code];
      if (given === undefined) return [];
      return [{ name: questionWords(say, panel, question), value: answerWords(say, panel, question, given) }];
    }),
  );
  if (facts.length === 0) return null;
  return (
    <>
      <h4>{say('panel:intake')}</h4>
      <FactList facts={facts} />
    </>
  );
}
