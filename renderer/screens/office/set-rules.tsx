import { type Control, useForm } from 'react-hook-form';
import { channels } from '#shared/domain/channel.ts';
import type { OfficeSetting } from '#shared/domain/office-setting.ts';
import type { Office } from '#shared/workflow/office-rules.ts';
import { formResolver } from '../../client/form-resolver.ts';
import { useTell } from '../../client/tell.ts';
import { TextField } from '../../ui/fields/text-field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useNotify } from '../../ui/notify.tsx';
import { useTexts } from '../../ui/use-texts.ts';
import { limitNames, numberNames, type RulesForm, readRules, rulesForm, rulesSchema } from './rules-form.ts';

interface SetRulesProps {
  readonly office: Office;
  /** Who may take which step stays as it is. */
  readonly stepRoles: NonNullable<OfficeSetting['stepRoles']>;
  readonly onClose: () => void;
}

/** All hours, limits and numbers at once; open issues are recounted when the hub has them. */
export function SetRules({ office, stepRoles, onClose }: SetRulesProps) {
  const say = useTexts();
  const notify = useNotify();
  const setting = useTell('office.setRules');
  const { control, handleSubmit, getValues } = useForm<RulesForm>({
    resolver: formResolver(rulesSchema as never) as never,
    defaultValues: rulesForm(office),
  });
  const submit = handleSubmit(() => {
    const done = (): void => {
      notify.done(say('office:rules.done'));
      onClose();
    };
    setting.mutate({ ...readRules(getValues()), stepRoles }, { onSuccess: done });
  });
  return (
    <FormDialog
      isOpen
      title={say('office:rules.change')}
      onClose={onClose}
      width={760}
      run={say('office:rules.run')}
      isBusy={setting.isPending}
      className="office-form"
      onSubmit={(event) => void submit(event)}
    >
      <p className="quiet">{say('office:rules.changeHint')}</p>
      <div className="office-limit-fields">
        <span />
        {channels.map((channel) => (
          <b key={channel}>{say(`domain:channel.${channel}`)}</b>
        ))}
        {limitNames.map((name, index) => (
          <LimitFields key={name} control={control} name={name} autoFocus={index === 0} />
        ))}
      </div>
      <div className="office-number-fields">
        <TextField control={control} name="sessions" label={say('office:rules.sessions')} />
        {numberNames.map((name) => (
          <TextField key={name} control={control} name={name} label={say(`office:number.${name}`)} />
        ))}
      </div>
      <TextField control={control} name="note" label={say('office:rules.note')} rows={2} isRequired />
    </FormDialog>
  );
}

function LimitFields({
  control,
  name,
  autoFocus,
}: {
  readonly control: Control<RulesForm>;
  readonly name: (typeof limitNames)[number];
  readonly autoFocus: boolean;
}) {
  const say = useTexts();
  return (
    <>
      <span aria-hidden>{say(`office:limit.${name}`)}</span>
      {channels.map((channel) => (
        <TextField
          key={channel}
          control={control}
          name={`${channel}.${name}`}
          label={say('office:rules.limitOf', {
            limit: say(`office:limit.${name}`),
            channel: say(`domain:channel.${channel}`),
          })}
          hidesLabel
          autoFocus={autoFocus && channel === 'normal'}
        />
      ))}
    </>
  );
}
