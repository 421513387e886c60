import { useForm, useWatch } from 'react-hook-form';
import type { Expert } from '#shared/domain/expert.ts';
import type { Panel } from '#shared/domain/panel.ts';
import type { Person } from '#shared/domain/person.ts';
import { isExpertOf, membersInForce } from '#shared/panels/members.ts';
import { useAsk } from '../../client/ask.ts';
import { formResolver } from '../../client/form-resolver.ts';
import { useTell } from '../../client/tell.ts';
import { DateField } from '../../ui/fields/date-field.tsx';
import { SelectField } from '../../ui/fields/select-field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useNotify } from '../../ui/notify.tsx';
import { useTexts } from '../../ui/use-texts.ts';
import { memberSchema, readMember, typedMember } from './member-form.ts';

interface SetMemberProps {
  readonly panel: Panel;
  /** Of this panel, every row. */
  readonly experts: readonly Expert[];
  readonly people: readonly Person[];
  /** Null for a new one. */
  readonly member: Expert | null;
  readonly onClose: () => void;
}

/** What the lead of a panel keeps about a member. */
export function SetMember({ panel, experts, people, member, onClose }: SetMemberProps) {
  const say = useTexts();
  const notify = useNotify();
  const setting = useTell('panels.setMember');
  const { control, handleSubmit } = useForm({
    resolver: formResolver(memberSchema),
    defaultValues: typedMember(member),
  });
  const personId = useWatch({ control, name: 'personId' });
  const submit = handleSubmit((typed) => {
    const done = (): void => {
      notify.done(say('panel:page.memberDone'));
      onClose();
    };
    setting.mutate(readMember(panel.code, memberSchema.parse(typed)), { onSuccess: done });
  });
  const seated = membersInForce(experts).map((one) => one.personId);
  const free = people.filter((person) => isExpertOf(person, panel.code) && !seated.includes(person.id));
  return (
    <FormDialog
      isOpen
      title={member === null ? say('panel:page.add') : say('panel:page.changeOf', { name: member.name })}
      onClose={onClose}
      width={640}
      run={say('panel:page.run')}
      isBusy={setting.isPending}
      className="panel-form"
      onSubmit={(event) => void submit(event)}
    >
      {member === null && (
        <SelectField
          control={control}
          name="personId"
          label={say('panel:page.account')}
          hint={say('panel:page.accountHint')}
          placeholder={say('panel:page.noAccount')}
          options={free.map(({ id, name, title }) => ({ value: id, label: `${name} ${title}`.trim() }))}
          isClearable
          autoFocus
        />
      )}
      {member === null && personId === null && (
        <TextField control={control} name="name" label={say('panel:page.name')} isRequired />
      )}
      <div className="field-row">
        <TextField control={control} name="unitName" label={say('panel:page.unit')} />
        <TextField control={control} name="title" label={say('panel:page.post')} />
      </div>
      <TextField
        control={control}
        name="specialities"
        label={say('panel:page.specialities')}
        hint={say('panel:page.specialitiesHint')}
        autoFocus={member !== null}
      />
      <div className="field-row">
        <DateField control={control} name="validFrom" label={say('panel:page.from')} />
        <DateField control={control} name="validTo" label={say('panel:page.to')} />
      </div>
      <Conflicts control={control} member={member} />
    </FormDialog>
  );
}

type MemberControl = ReturnType<typeof useForm<ReturnType<typeof typedMember>>>['control'];

/** The firms to stay away from; one whose issues are not on this laptop keeps its place without a name. */
function Conflicts({ control, member }: { control: MemberControl; member: Expert | null }) {
  const say = useTexts();
  const { data } = useAsk('panels.firms', {});
  const firms = data?.firms ?? [];
  const elsewhere = (member?.conflicts ?? []).filter((id) => !firms.some((firm) => firm.id === id));
  const options = [
    ...firms.map(({ id, name }) => ({ value: id, label: name })),
    ...elsewhere.map((value) => ({ value, label: say('panel:page.otherFirm') })),
  ];
  return (
    <SelectField
      control={control}
      name="conflicts"
      label={say('panel:page.conflicts')}
      hint={say('panel:page.conflictsHint')}
      options={options}
      isMultiple
    />
  );
}
