import { useFormContext, useWatch } from 'react-hook-form';
import { districtName } from '#shared/domain/districts.ts';
import type { VisitDraft } from '#shared/domain/visit-draft.ts';
import { useAsk } from '../../../client/ask.ts';
import type { FoundOption } from '../../../ui/fields/found-option.ts';
import { SearchSelectField } from '../../../ui/fields/search-select-field.tsx';
import { useTexts } from '../../../ui/use-texts.ts';

const limit = 12;

function useFirms(text: string): readonly FoundOption[] | null {
  const say = useTexts();
  const { data: firms } = useAsk('enterprises.find', { text, limit });
  if (!firms) return null;
  return firms.map(({ id, name, districtCode, lastVisitOn }) => ({
    value: id,
    label: name,
    note: `${districtName(districtCode)} · ${say('enterprise:column.lastVisit')} ${lastVisitOn ?? say('enterprise:never')}`,
  }));
}

/** Which firm is visited, found by name, pinyin initials or the last digits of its code. */
export function FirmField() {
  const say = useTexts();
  const { control, setValue, getValues } = useFormContext<VisitDraft>();
  const name = useWatch({ control, name: 'enterpriseName' });
  return (
    <SearchSelectField
      control={control}
      name="enterpriseId"
      label={say('visit:field.enterprise')}
      useMatches={useFirms}
      chosenLabel={name}
      placeholder={say('visit:field.enterpriseHint')}
      onPick={(firm) => setValue('enterpriseName', firm?.label ?? '')}
      isRequired
      autoFocus={getValues('enterpriseId') === null}
    />
  );
}
