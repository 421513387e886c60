import { type Say, useTexts } from '../../../ui/use-texts.ts';
import { type Names, useNames } from '../names.ts';
import { choicesOf } from './field-choices.ts';
import { type FieldName, fieldKinds, isFieldName } from './field-kinds.ts';
import type { StepArgs } from './typed-steps.ts';

/** Whole sentences, which need no label. */
const spoken: readonly string[] = ['note', 'reply', 'decision', 'outcome', 'question', 'diagnosis', 'advice'];

function valueWords(say: Say, names: Names, name: FieldName, value: StepArgs[string]): string {
  if (Array.isArray(value)) return value.map((id) => names.unit(String(id))).join(say('issue:step.join'));
  if (typeof value === 'boolean') return say(value ? 'issue:step.yes' : 'issue:step.no');
  if (value === null || value === '' || typeof value === 'object') return '';
  const text = String(value);
  switch (fieldKinds[name]) {
    case 'unit':
      return names.unit(text);
    case 'panel':
      return names.panel(text);
    case 'person':
    case 'expert':
      return names.person(text);
    case 'choice':
      return choicesOf(say, null, name).find((choice) => choice.value === text)?.label ?? text;
    default:
      return text;
  }
}

/** What a person filled in for a step, in words; nothing where nothing was filled in. */
export function StepWords({ args }: { args: StepArgs }) {
  const say = useTexts();
  const names = useNames();
  const filled = Object.entries(args)
    .map(([name, value]) => ({ name, words: isFieldName(name) ? valueWords(say, names, name, value) : '' }))
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
              <span className="quiet">{isFieldName(name) && say(`issue:step.field.${name}`)}</span> {words}
            </span>
          ))}
        </p>
      )}
    </>
  );
}
