import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { officeSetting, type StepRoles } from '#shared/domain/office-setting.ts';
import { workingRoles } from '#shared/domain/role.ts';
import type { CommandName } from '#shared/workflow/commands.ts';
import { transitions as shipped } from '#shared/workflow/lifecycle.ts';
import type { Office } from '#shared/workflow/office-rules.ts';
import { formResolver } from '../../client/form-resolver.ts';
import { useTell } from '../../client/tell.ts';
import { SelectField } from '../../ui/fields/select-field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useNotify } from '../../ui/notify.tsx';
import { useTexts } from '../../ui/use-texts.ts';
import { rulesOf } from './rules-form.ts';
import { rolesOf, withRoles } from './step-roles.ts';

const schema = z.object({
  roles: z.array(z.enum(workingRoles)).min(1, { error: 'required' }),
  note: officeSetting.schema.shape.note,
});

interface SetStepRolesProps {
  readonly step: CommandName;
  readonly office: Office;
  /** What the office has otherwise than the shipped table now. */
  readonly changed: StepRoles;
  readonly onClose: () => void;
}

/** Gives one step to other roles; the limits and everything else stay as they are. */
export function SetStepRoles({ step, office, changed, onClose }: SetStepRolesProps) {
  const say = useTexts();
  const notify = useNotify();
  const setting = useTell('office.setRules');
  const { control, handleSubmit } = useForm({
    resolver: formResolver(schema),
    defaultValues: { roles: [...rolesOf(office.rules.transitions, step)], note: '' },
  });
  const submit = handleSubmit(({ roles: chosen, note }) => {
    const done = (): void => {
      notify.done(say('office:steps.done'));
      onClose();
    };
    const stepRoles = withRoles(changed, step, chosen) as Record<string, typeof chosen>;
    setting.mutate({ ...rulesOf(office), stepRoles, note }, { onSuccess: done });
  });
  const usual = rolesOf(shipped, step)
    .map((one) => say(`domain:role.${one}`))
    .join(say('office:join'));
  return (
    <FormDialog
      isOpen
      title={say('office:steps.changeOf', { step: say(`domain:command.${step}`) })}
      onClose={onClose}
      run={say('office:rules.run')}
      isBusy={setting.isPending}
      className="office-form"
      onSubmit={(event) => void submit(event)}
    >
      <SelectField
        control={control}
        name="roles"
        label={say('office:steps.roles')}
        hint={say('office:steps.usual', { roles: usual })}
        options={workingRoles.map((value) => ({ value, label: say(`domain:role.${value}`) }))}
        isMultiple
        isRequired
        autoFocus
      />
      <TextField control={control} name="note" label={say('office:rules.note')} rows={2} isRequired />
    </FormDialog>
  );
}
