import { useFormContext } from 'react-hook-form';
import { opStatuses, visitModes, visitTypes } from '#shared/domain/visit.ts';
import type { VisitDraft } from '#shared/domain/visit-draft.ts';
import { useToday } from '../../../client/time.ts';
import { DateField } from '../../../ui/fields/date-field.tsx';
import { ParsedField } from '../../../ui/fields/parsed-field.tsx';
import { SelectField } from '../../../ui/fields/select-field.tsx';
import { TimeField } from '../../../ui/fields/time-field.tsx';
import { useTexts } from '../../../ui/use-texts.ts';
import { readCompanions, writeCompanions } from './companions.ts';
import { FirmField } from './firm-field.tsx';

/** Whom, and when. */
export function FirmRow() {
  const say = useTexts();
  const today = useToday();
  const { control } = useFormContext<VisitDraft>();
  return (
    <div className="draft-row draft-firm">
      <FirmField />
      <DateField control={control} name="visitedOn" label={say('visit:field.date')} max={today} isRequired />
      <TimeField control={control} name="startedTime" label={say('visit:field.started')} />
      <TimeField control={control} name="endedTime" label={say('visit:field.ended')} />
    </div>
  );
}

/** In which way, with whom, and how the firm does. */
export function WayRow() {
  const say = useTexts();
  const { control } = useFormContext<VisitDraft>();
  const modes = visitModes.map((value) => ({ value, label: say(`domain:visitMode.${value}`) }));
  const types = visitTypes.map((value) => ({ value, label: say(`domain:visitType.${value}`) }));
  const statuses = opStatuses.map((value) => ({ value, label: say(`domain:opStatus.${value}`) }));
  return (
    <div className="draft-row draft-way">
      <SelectField control={control} name="visitMode" label={say('visit:field.mode')} options={modes} />
      <SelectField control={control} name="visitType" label={say('visit:field.type')} options={types} />
      <SelectField control={control} name="opStatus" label={say('visit:field.opStatus')} options={statuses} />
      <ParsedField
        control={control}
        name="coVisitors"
        label={say('visit:field.coVisitors')}
        placeholder={say('visit:field.coVisitorsHint')}
        read={readCompanions}
        write={writeCompanions}
      />
    </div>
  );
}
