import type { Control } from 'react-hook-form';
import { chains } from '#shared/domain/chains.ts';
import { districts } from '#shared/domain/districts.ts';
import { industries } from '#shared/domain/industries.ts';
import { categories } from '#shared/routing/categories.ts';
import { chinese } from '#shared/text/chinese.ts';
import { useAsk } from '../../../client/ask.ts';
import { CheckField } from '../../../ui/fields/check-field.tsx';
import { DateField } from '../../../ui/fields/date-field.tsx';
import { ParsedField } from '../../../ui/fields/parsed-field.tsx';
import { type Option, SelectField } from '../../../ui/fields/select-field.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { TimeField } from '../../../ui/fields/time-field.tsx';
import { type Say, useTexts } from '../../../ui/use-texts.ts';
import { categoryName } from '../../category-words.ts';
import { readCompanions, writeCompanions } from '../../visits/editor/companions.ts';
import { companionsIn, type FieldKind } from './field-kind.ts';
import { fieldName } from './field-name.ts';

/** A value of whatever field; its record's schema judges it. */
export interface ValueForm {
  value: unknown;
}

interface ValueFieldProps {
  readonly control: Control<ValueForm>;
  readonly place: { readonly table: string; readonly field: string };
  readonly kind: FieldKind;
}

function fixedOptions(say: Say, kind: FieldKind): readonly Option[] | null {
  if (typeof kind === 'object') {
    // Every key of the list is in the catalogue, which was just read.
    return Object.keys(chinese.domain[kind.list]).map((value) => ({
      value,
      label: say(`domain:${kind.list}.${value}` as 'domain:visitMode.onsite'),
    }));
  }
  if (kind === 'district') return districts.map(({ code, name }) => ({ value: code, label: name }));
  if (kind === 'chain') return chains.map(({ code, name }) => ({ value: code, label: name }));
  if (kind === 'industry') return industries.map(({ code, name }) => ({ value: code, label: name }));
  if (kind === 'category')
    return categories.map(({ code }) => ({ value: code, label: categoryName(say, code) }));
  return null;
}

/** The control in which such a value is typed anywhere else. */
export function ValueField({ control, place, kind }: ValueFieldProps) {
  const say = useTexts();
  const { data: reference } = useAsk('reference.get', {});
  const base = {
    control,
    name: 'value' as const,
    label: say('sync:conflict.otherLabel', { field: fieldName(say, place.table, place.field) }),
    autoFocus: true,
  };
  const options = fixedOptions(say, kind);
  if (options !== null) return <SelectField {...base} options={options} isClearable />;
  switch (kind) {
    case 'person': {
      const people = reference?.people ?? [];
      return (
        <SelectField
          {...base}
          isClearable
          options={people.map(({ id, name, title }) => ({ value: id, label: `${name} ${title}` }))}
        />
      );
    }
    case 'panel': {
      const panels = reference?.panels ?? [];
      return (
        <SelectField
          {...base}
          isClearable
          options={panels.map(({ code, name }) => ({ value: code, label: name }))}
        />
      );
    }
    case 'yesNo':
      return <CheckField {...base} />;
    case 'day':
      return <DateField {...base} />;
    case 'time':
      return <TimeField {...base} />;
    case 'companions':
      return (
        <ParsedField<ValueForm, unknown>
          {...base}
          read={readCompanions}
          write={(value) => writeCompanions(companionsIn(value))}
          hint={say('visit:field.coVisitorsHint')}
        />
      );
    case 'prose':
      return <TextField {...base} rows={4} />;
    default:
      return <TextField {...base} />;
  }
}
