import type { Control } from 'react-hook-form';
import type { EnterpriseRow } from '#shared/contract/app/enterprises.ts';
import { chains } from '#shared/domain/chains.ts';
import { tagLevels } from '#shared/domain/enterprise.ts';
import { industries } from '#shared/domain/industries.ts';
import { useAsk } from '../../../client/ask.ts';
import { DateField } from '../../../ui/fields/date-field.tsx';
import { SelectField } from '../../../ui/fields/select-field.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { useTexts } from '../../../ui/use-texts.ts';
import type { ChangedKind, TypedStanding } from './standing-values.ts';
import { tagWords } from './standing-words.ts';

interface StandingFieldsProps {
  readonly kind: ChangedKind;
  readonly firm: EnterpriseRow;
  readonly control: Control<TypedStanding>;
}

const chainOptions = chains.map(({ code, name }) => ({ value: code, label: name }));
const industryOptions = industries.map(({ code, name }) => ({ value: code, label: name }));

/** What the chosen kind of change asks for. */
export function StandingFields(props: StandingFieldsProps) {
  switch (props.kind) {
    case 'chain':
      return <ChainFields {...props} />;
    case 'doubling':
      return <DoublingFields {...props} />;
    case 'leader':
      return <LeaderField {...props} />;
    case 'industry':
      return <IndustryField {...props} />;
    default:
      return <TagFields {...props} />;
  }
}

function ChainFields({ control }: StandingFieldsProps) {
  const say = useTexts();
  const roles = (['leader', 'member'] as const).map((value) => ({
    value,
    label: say(`domain:chainRole.${value}`),
  }));
  return (
    <div className="field-row">
      <SelectField
        control={control}
        name="chainCode"
        label={say('enterprise:standing.form.chainCode')}
        options={chainOptions}
        isClearable
      />
      <SelectField
        control={control}
        name="chainRole"
        label={say('enterprise:standing.form.chainRole')}
        options={roles}
        isClearable
      />
    </div>
  );
}

function DoublingFields({ control }: StandingFieldsProps) {
  const say = useTexts();
  return (
    <div className="field-row">
      <DateField control={control} name="from" label={say('enterprise:standing.form.from')} />
      <DateField control={control} name="to" label={say('enterprise:standing.form.to')} />
    </div>
  );
}

/** Whoever holds the role of a leader. */
function LeaderField({ control }: StandingFieldsProps) {
  const say = useTexts();
  const { data: reference } = useAsk('reference.get', {});
  const leaders = (reference?.people ?? []).filter(({ grants }) =>
    grants.some(({ role }) => role === 'leader'),
  );
  return (
    <SelectField
      control={control}
      name="leaderId"
      label={say('enterprise:standing.form.leaderId')}
      options={leaders.map(({ id, name, title }) => ({ value: id, label: [name, title].join(' ') }))}
      isClearable
    />
  );
}

function IndustryField({ control }: StandingFieldsProps) {
  const say = useTexts();
  return (
    <SelectField
      control={control}
      name="industryCode"
      label={say('enterprise:standing.form.industryCode')}
      options={industryOptions}
      isClearable
    />
  );
}

function TagFields({ control, firm }: StandingFieldsProps) {
  const say = useTexts();
  const held = firm.tags.map((tag) => ({ value: JSON.stringify(tag), label: tagWords(say, tag) }));
  const levels = tagLevels.map((value) => ({ value, label: say(`enterprise:standing.level.${value}`) }));
  return (
    <>
      <div className="field-row">
        <SelectField
          control={control}
          name="remove"
          label={say('enterprise:standing.form.remove')}
          options={held}
          isClearable
        />
        <TextField
          control={control}
          name="code"
          label={say('enterprise:standing.form.code')}
          placeholder={say('enterprise:standing.form.codeExample')}
        />
      </div>
      <div className="field-row">
        <SelectField
          control={control}
          name="level"
          label={say('enterprise:standing.form.level')}
          options={levels}
          isClearable
        />
        <TextField control={control} name="batchYear" label={say('enterprise:standing.form.batchYear')} />
        <TextField
          control={control}
          name="certificateNo"
          label={say('enterprise:standing.form.certificateNo')}
        />
      </div>
      <div className="field-row">
        <DateField control={control} name="validFrom" label={say('enterprise:standing.form.validFrom')} />
        <DateField control={control} name="validTo" label={say('enterprise:standing.form.validTo')} />
      </div>
    </>
  );
}
