import type { Measure } from '#resources/plan/measure.ts';
import { measureOf } from '#resources/plan/measure-of.ts';
import type { IssueRow } from '#shared/contract/app/issues.ts';
import { Card } from '../../../ui/layout/card.tsx';
import { useTexts } from '../../../ui/use-texts.ts';
import { useNames } from '../../issues/names.ts';
import { measureNumber, measureTitle, responsible } from '../../plan/plan-words.ts';

/** The measures of the action plan under which the firm's open issues fall, with who is responsible. */
export function FittingPolicies({ issues }: { issues: readonly IssueRow[] }) {
  const say = useTexts();
  const names = useNames();
  const found = issues.flatMap((issue): [string, Measure][] => {
    const measure = measureOf(issue);
    return measure === null ? [] : [[measure.code, measure]];
  });
  const measures = [...new Map(found).values()];
  return (
    <Card title={say('enterprise:briefing.policies')}>
      {measures.length === 0 && <p className="quiet">{say('enterprise:briefing.noPolicies')}</p>}
      <ul className="firm-rows">
        {measures.map((measure) => (
          <li key={measure.code}>
            {measureNumber(measure)}
            {measureTitle(say, measure)}
            <p className="quiet">{responsible(say, measure, names.unit)}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
