import { type KeyboardEvent, useEffect, useState } from 'react';
import { type FieldValues, useForm } from 'react-hook-form';
import type { IssueRow } from '#shared/contract/app/issues.ts';
import type { OrgUnit } from '#shared/domain/org-unit.ts';
import type { CommandName } from '#shared/workflow/commands.ts';
import { useDesk } from '../../../client/desk-context.tsx';
import { formResolver } from '../../../client/form-resolver.ts';
import { AutosaveNote } from '../../../ui/autosave-note.tsx';
import { Button } from '../../../ui/button.tsx';
import { isComposing } from '../../../ui/keys/match-keys.ts';
import { useShortcuts } from '../../../ui/keys/shortcuts.tsx';
import { Notice } from '../../../ui/layout/notice.tsx';
import { useAutosave } from '../../../ui/use-autosave.ts';
import { useTexts } from '../../../ui/use-texts.ts';
import { useSendStep } from './send-step.ts';
import { StepAbout } from './step-about.tsx';
import { StepField } from './step-field.tsx';
import { stepDefaults, stepFields, stepSchema } from './step-values.ts';
import type { StepArgs, TypedSteps } from './typed-steps.ts';
import './step-form.css';

interface StepFormProps {
  readonly issue: IssueRow;
  readonly name: CommandName;
  /** What was typed before; no arguments where nothing was. */
  readonly begun: StepArgs;
  /** It comes from a refused step. */
  readonly isReused: boolean;
  readonly takesFocus: boolean;
  /** The units that there are, for what the form begins with. */
  readonly units: readonly OrgUnit[];
  readonly keep: TypedSteps['keep'];
  readonly onClose: () => void;
}

/** What a step asks for, below the issue. Everything typed is on disk; nothing counts as done before the hub's word. */
export function StepForm(props: StepFormProps) {
  const { issue, name, begun, isReused, takesFocus, units, keep, onClose } = props;
  const say = useTexts();
  const { now } = useDesk();
  const [blank] = useState(() => stepDefaults(name, issue, units));
  const form = useForm({
    resolver: formResolver(stepSchema(name)),
    defaultValues: { ...blank, ...begun } as FieldValues,
  });
  const isBlank = (args: FieldValues): boolean => JSON.stringify(args) === JSON.stringify(blank);
  const save = (args: FieldValues): Promise<void> => keep(name, isBlank(args) ? {} : args);
  const { state, flush } = useAutosave(form, save, now);
  const { send, isBusy, refusal, hasMoved } = useSendStep(issue, name, () => {
    void keep(name, {});
    onClose();
  });
  const step = say(`domain:command.${name}`);

  // What came from a refused step is a draft from now on, changed or not.
  useEffect(() => {
    if (isReused) void keep(name, begun);
  }, [isReused, begun, keep, name]);

  const submit = form.handleSubmit(async (args) => {
    // Where it could not be saved the desk itself cannot be reached, and sending says so.
    await flush().catch(() => undefined);
    send(args);
  });
  useShortcuts([
    {
      keys: 'Ctrl+Enter',
      name: say('issue:keys.send'),
      group: say('issue:keys.step'),
      run: () => void submit(),
    },
    {
      keys: 'Escape',
      name: say('issue:keys.close'),
      group: say('issue:keys.step'),
      isOffWhileTyping: true,
      run: onClose,
    },
  ]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || isComposing(event.nativeEvent)) return;
    if (!(event.target instanceof HTMLTextAreaElement)) return;
    event.stopPropagation();
    onClose();
  };

  const fields = stepFields(name);
  return (
    <form
      className="step"
      aria-label={step}
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => void submit(event)}
    >
      <div className="step-head">
        <h3>{step}</h3>
        <AutosaveNote state={state} />
      </div>
      {refusal !== null && (
        <p role="alert" className="step-refusal">
          {refusal}
        </p>
      )}
      {hasMoved && (
        <Notice tone="warning">
          {say('issue:step.moved', { state: say(`domain:state.${issue.state}`) })}
        </Notice>
      )}
      <StepAbout name={name} issue={issue} />
      {fields.length === 0 && <p className="quiet">{say('issue:step.nothing')}</p>}
      <div className={`step-fields step-${name}`}>
        {fields.map((field, index) => (
          <StepField
            key={field}
            step={name}
            field={field}
            issue={issue}
            control={form.control}
            takesFocus={takesFocus && index === 0}
          />
        ))}
      </div>
      <div className="step-actions">
        <Button type="submit" look="primary" keys="Ctrl+Enter" isBusy={isBusy}>
          {say('issue:step.send', { step })}
        </Button>
        <Button onClick={onClose} title={say('issue:step.closeHint')}>
          {say('issue:step.close')}
        </Button>
      </div>
    </form>
  );
}
