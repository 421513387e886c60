import {
  type Resolution,
  resolutions,
  type Satisfaction,
  satisfactions,
} from '#shared/domain/issue-state.ts';
import { chinese } from '#shared/text/catalogue.ts';
import { type Say, useTexts } from '../../../ui/use-texts.ts';
import { type Names, useNames } from '../names.ts';
import type { StepArgs } from './typed-steps.ts';

type FieldName = keyof typeof chinese.issue.step.field;
/** Whole sentences, which need no label. */
const spoken: readonly string[] = ['note', 'reply'];
const isField = (name: string): name is FieldName => Object.hasOwn(chinese.issue.step.field, name);
const isOneOf = <T extends string>(list: readonly T[], value: unknown): value is T =>
  list.includes(value as T);

function valueWords(say: Say, names: Names, name: FieldName, value: StepArgs[string]): string {
  if (Array.isArray(value)) return value.map((id) => names.unit(String(id))).join(say('issue:step.join'));
  if (typeof value === 'boolean') return say(value ? 'issue:step.yes' : 'issue:step.no');
  if (typeof value !== 'string' || value === '') return '';
  if (name === 'leadUnitId') return names.unit(value);
  if (name === 'panelCode') return names.panel(value);
  if (name === 'resolution' && isOneOf<Resolution>(resolutions, value))
    return say(`domain:resolution.${value}`);
  if (name === 'satisfaction' && isOneOf<Satisfaction>(satisfactions, value))
    return say(`domain:satisfaction.${value}`);
  return value;
}

/** What a person filled in for a step, in words; nothing where nothing was filled in. */
export function StepWords({ args }: { args: StepArgs }) {
  const say = useTexts();
  const names = useNames();
  const filled = Object.entries(args)
    .map(([name, value]) => ({ name, words: isField(name) ? valueWords(say, names, name, value) : '' }))
    .filter(({ words }) => words !== '');
  if (filled.length === 0) return null;
  const labelled = filled.filter(({ name }) => !spoken.includes(name));
  return (
    <>
      {filled
        .filter(({ name }) => spoken.includes(name))
        .map(({ name, words }) => (
          <p key={name} className="issue-words step-words">
            {words}
          </p>
        ))}
      {labelled.length > 0 && (
        <p className="step-facts">
          {labelled.map(({ name, words }) => (
            <span key={name}>
              <span className="quiet">{isField(name) && say(`issue:step.field.${name}`)}</span> {words}
            </span>
          ))}
        </p>
      )}
    </>
  );
}
