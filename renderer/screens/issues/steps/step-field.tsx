import type { Control, FieldValues } from 'react-hook-form';
import type { IssueRow } from '#shared/contract/app/issues.ts';
import { resolutions, satisfactions } from '#shared/domain/issue-state.ts';
import { type CommandName, commandArgs } from '#shared/workflow/commands.ts';
import { useAsk } from '../../../client/ask.ts';
import { useToday } from '../../../client/time.ts';
import { CheckField } from '../../../ui/fields/check-field.tsx';
import { DateField } from '../../../ui/fields/date-field.tsx';
import { SelectField } from '../../../ui/fields/select-field.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { useTexts } from '../../../ui/use-texts.ts';
import { useNames } from '../names.ts';
import { isRequired, usualUnits } from './step-values.ts';

interface StepFieldProps {
  readonly step: CommandName;
  readonly field: string;
  readonly issue: IssueRow;
  readonly control: Control<FieldValues>;
  readonly takesFocus: boolean;
}

const satisfied = commandArgs.close.shape.satisfaction.options;

/** One thing that a step asks for, by its name in the step's arguments. */
export function StepField({ step, field, issue, control, takesFocus }: StepFieldProps) {
  const say = useTexts();
  const names = useNames();
  const units = useUnits(issue);
  const panels = usePanels();
  const base = { control, name: field, isRequired: isRequired(step, field), autoFocus: takesFocus };
  switch (field) {
    case 'leadUnitId':
      return (
        <SelectField
          {...base}
          label={say('issue:step.field.leadUnitId')}
          hint={say('issue:step.hint.leadUnitId')}
          options={units}
          isClearable
        />
      );
    case 'panelCode':
      return (
        <SelectField
          {...base}
          label={say('issue:step.field.panelCode')}
          options={panels.map((code) => ({ value: code, label: names.panel(code) }))}
          isClearable
        />
      );
    case 'assistUnitIds':
      return (
        <SelectField {...base} label={say('issue:step.field.assistUnitIds')} options={units} isMultiple />
      );
    case 'committedOn':
      return (
        <DateField
          {...base}
          label={say('issue:step.field.committedOn')}
          {...(issue.finalDueOn === null
            ? {}
            : { hint: say('issue:step.hint.committedOn', { on: issue.finalDueOn }) })}
        />
      );
    case 'resolution':
      return (
        <SelectField
          {...base}
          label={say('issue:step.field.resolution')}
          options={resolutions.map((value) => ({ value, label: say(`domain:resolution.${value}`) }))}
        />
      );
    case 'satisfaction':
      return (
        <SelectField
          {...base}
          label={say('issue:step.field.satisfaction')}
          options={(step === 'close' ? satisfied : satisfactions).map((value) => ({
            value,
            label: say(`domain:satisfaction.${value}`),
          }))}
        />
      );
    case 'isContacted':
      return (
        <CheckField
          {...base}
          label={say('issue:step.field.isContacted')}
          {...(step === 'close' ? { hint: say('issue:step.hint.isContacted') } : {})}
        />
      );
    case 'reply':
      return <TextField {...base} label={say('issue:step.field.reply')} rows={4} maxRows={12} />;
    case 'firmComment':
      return <TextField {...base} label={say('issue:step.field.firmComment')} rows={2} maxRows={8} />;
    default:
      return (
        <TextField
          {...base}
          label={say('issue:step.field.note')}
          placeholder={say(`issue:step.notePlaceholder.${noteOf(step)}`)}
          rows={2}
          maxRows={8}
        />
      );
  }
}

type StepWithNote = {
  [N in CommandName]: 'note' extends keyof (typeof commandArgs)[N]['shape'] ? N : never;
}[CommandName];

const hasNote = (step: CommandName): step is StepWithNote => 'note' in commandArgs[step].shape;
const noteOf = (step: CommandName): StepWithNote => (hasNote(step) ? step : 'progress');

/** The units that exist today, the usual ones for this issue first. */
function useUnits(issue: IssueRow): { value: string; label: string }[] {
  const today = useToday();
  const { data: reference } = useAsk('reference.get', {});
  const usual = usualUnits(issue);
  const rank = (id: string): number => (usual.includes(id) ? usual.indexOf(id) : usual.length);
  return (reference?.units ?? [])
    .filter(({ validTo }) => validTo === null || validTo >= today)
    .toSorted((a, b) => rank(a.id) - rank(b.id))
    .map(({ id, name }) => ({ value: id, label: name }));
}

function usePanels(): string[] {
  const today = useToday();
  const { data: reference } = useAsk('reference.get', {});
  return (reference?.panels ?? [])
    .filter(({ validTo }) => validTo === null || validTo >= today)
    .map(({ code }) => code);
}
