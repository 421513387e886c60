import type { Measure, Section, Target } from '#resources/plan/measure.ts';
import type { PlanValue } from '#shared/domain/plan-value.ts';
import { useToday } from '../../client/time.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { useTexts } from '../../ui/use-texts.ts';
import { shortDay } from '../../ui/when.ts';
import { useNames } from '../issues/names.ts';
import {
  goalWords,
  measureNumber,
  measureTitle,
  responsible,
  targetTitle,
  valueWords,
} from './plan-words.ts';
import { recordsOf, shareOf } from './reached.ts';

interface PlanSectionProps {
  readonly section: Section;
  readonly measures: readonly Measure[];
  readonly values: readonly PlanValue[];
  /** Absent for those who may only read. */
  readonly onRecord?: (target: Target) => void;
}

/** One part of the plan: its measures with their units, and under each its numbers. */
export function PlanSection({ section, measures, values, onRecord }: PlanSectionProps) {
  const say = useTexts();
  const names = useNames();
  return (
    <Card title={say(`plan:section.${section}`)}>
      {measures.map((measure) => (
        <section key={measure.code} className="plan-measure" aria-label={measureTitle(say, measure)}>
          <div className="plan-measure-head">
            <h3>
              {measureNumber(measure)}
              {measureTitle(say, measure)}
            </h3>
            <p className="quiet">{responsible(say, measure, names.unit)}</p>
          </div>
          {measure.targets.length > 0 && (
            <ul className="plan-targets">
              {measure.targets.map((target) => (
                <TargetLine
                  key={target.code}
                  target={target}
                  reached={recordsOf(values, target.code)[0] ?? null}
                  {...(onRecord ? { onRecord } : {})}
                />
              ))}
            </ul>
          )}
        </section>
      ))}
    </Card>
  );
}

interface TargetLineProps extends Pick<PlanSectionProps, 'onRecord'> {
  readonly target: Target;
  readonly reached: PlanValue | null;
}

function TargetLine({ target, reached, onRecord }: TargetLineProps) {
  const say = useTexts();
  const today = useToday();
  const title = targetTitle(say, target);
  const share = reached === null ? 0 : shareOf(reached.value, target.value);
  return (
    <li>
      <span className="plan-name">{title}</span>
      <span className="quiet">
        {say('plan:goalOf', { when: say(`plan:when.${target.when}`), goal: goalWords(say, target) })}
      </span>
      {reached === null ? (
        <span className="quiet">{say('plan:notRecorded')}</span>
      ) : (
        <span title={reached.source}>
          {say('plan:of', {
            value: valueWords(say, target, reached.value),
            on: shortDay(reached.reachedOn, today),
          })}{' '}
          {reached.receivedAt === null && <Chip tone="info">{say('plan:waiting')}</Chip>}
        </span>
      )}
      <span className="plan-share">
        {reached !== null && (
          <>
            <meter min={0} max={100} value={Math.min(100, share)} aria-label={title} />
            {say('plan:progress', { percent: share })}
          </>
        )}
      </span>
      {onRecord && (
        <Button look="quiet" title={say('plan:recordOf', { target: title })} onClick={() => onRecord(target)}>
          {say('plan:record')}
        </Button>
      )}
    </li>
  );
}
