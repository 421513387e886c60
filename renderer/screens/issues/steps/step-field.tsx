import type { Control, FieldValues } from 'react-hook-form';
import type { IssueRow } from '#shared/contract/app/issues.ts';
import { chinese } from '#shared/text/chinese.ts';
import type { CommandName } from '#shared/workflow/commands.ts';
import { CheckField } from '../../../ui/fields/check-field.tsx';
import { DateField } from '../../../ui/fields/date-field.tsx';
import { SelectField } from '../../../ui/fields/select-field.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { type Say, useTexts } from '../../../ui/use-texts.ts';
import { choicesOf } from './field-choices.ts';
import { type FieldName, fieldKinds } from './field-kinds.ts';
import { isRequired } from './step-values.ts';
import { useExperts } from './use-experts.ts';
import { useHandlers, useMainIssues, usePanels, useUnits } from './use-receivers.ts';

interface StepFieldProps {
  readonly step: CommandName;
  readonly field: FieldName;
  readonly issue: IssueRow;
  readonly control: Control<FieldValues>;
  readonly takesFocus: boolean;
}

/** One thing that a step asks for, by its name in the step's arguments. */
export function StepField(props: StepFieldProps) {
  const { step, field, issue, control, takesFocus } = props;
  const say = useTexts();
  const hint = hintOf(say, props);
  const base = {
    control,
    name: field,
    label: say(`issue:step.field.${field}`),
    isRequired: isRequired(step, field),
    autoFocus: takesFocus,
    ...(hint === null ? {} : { hint }),
  };
  switch (fieldKinds[field]) {
    case 'unit':
      return <UnitField base={base} issue={issue} isMultiple={false} />;
    case 'units':
      return <UnitField base={base} issue={issue} isMultiple />;
    case 'panel':
      return <PanelField base={base} />;
    case 'person':
      return <HandlerField base={base} />;
    case 'expert':
      return <ExpertField base={base} issue={issue} />;
    case 'issue':
      return <IssueField base={base} issue={issue} />;
    case 'choice':
      return <SelectField {...base} options={choicesOf(say, step, field)} />;
    case 'day':
      return <DateField {...base} />;
    case 'yes':
      return <CheckField {...base} />;
    case 'line':
      return <TextField {...base} />;
    default:
      return <TextField {...base} {...placeholderOf(say, step, field)} {...rowsOf[field]} />;
  }
}

interface Base {
  readonly control: Control<FieldValues>;
  readonly name: string;
  readonly label: string;
  readonly isRequired: boolean;
  readonly autoFocus: boolean;
  readonly hint?: string;
}

function UnitField({ base, issue, isMultiple }: { base: Base; issue: IssueRow; isMultiple: boolean }) {
  return (
    <SelectField {...base} options={useUnits(issue)} isMultiple={isMultiple} isClearable={!isMultiple} />
  );
}

function PanelField({ base }: { base: Base }) {
  return <SelectField {...base} options={usePanels()} isClearable />;
}

function HandlerField({ base }: { base: Base }) {
  return <SelectField {...base} options={useHandlers()} />;
}

function ExpertField({ base, issue }: { base: Base; issue: IssueRow }) {
  const say = useTexts();
  const { choices, away } = useExperts(issue);
  const hint =
    away > 0 ? say('issue:step.hint.expertAway', { count: away }) : say('issue:step.hint.expertId');
  return <SelectField {...base} options={choices} hint={hint} />;
}

function IssueField({ base, issue }: { base: Base; issue: IssueRow }) {
  return <SelectField {...base} options={useMainIssues(issue)} />;
}

const rowsOf: Readonly<Record<string, { readonly rows: number; readonly maxRows: number }>> = {
  note: { rows: 2, maxRows: 8 },
  reply: { rows: 4, maxRows: 12 },
  firmComment: { rows: 2, maxRows: 8 },
  decision: { rows: 3, maxRows: 10 },
  outcome: { rows: 2, maxRows: 8 },
  question: { rows: 2, maxRows: 8 },
  diagnosis: { rows: 2, maxRows: 8 },
  advice: { rows: 3, maxRows: 10 },
  risks: { rows: 1, maxRows: 6 },
  nextSteps: { rows: 1, maxRows: 6 },
};

type Placeholders = typeof chinese.issue.step.notePlaceholder;
const hasPlaceholder = (step: string): step is keyof Placeholders =>
  Object.hasOwn(chinese.issue.step.notePlaceholder, step);

function placeholderOf(say: Say, step: CommandName, field: FieldName): { placeholder?: string } {
  return field === 'note' && hasPlaceholder(step)
    ? { placeholder: say(`issue:step.notePlaceholder.${step}`) }
    : {};
}

function hintOf(say: Say, { step, field, issue }: StepFieldProps): string | null {
  switch (field) {
    case 'committedOn':
      return issue.finalDueOn === null ? null : say('issue:step.hint.committedOn', { on: issue.finalDueOn });
    case 'isContacted':
      return step === 'close' ? say('issue:step.hint.isContacted') : null;
    case 'leadUnitId':
      return step === 'dispatch' ? say('issue:step.hint.leadUnitId') : null;
    case 'holdUntil':
    case 'extensionDays':
    case 'isFirmInformed':
    case 'isConfirmed':
      return say(`issue:step.hint.${field}`);
    default:
      return null;
  }
}
