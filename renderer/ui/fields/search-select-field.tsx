import { useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { useSettled } from '../use-settled.ts';
import { Combobox } from './combobox.tsx';
import { Field, type FieldBase } from './field.tsx';
import type { FoundOption } from './found-option.ts';

export interface SearchSelectFieldProps<T extends FieldValues> extends FieldBase<T> {
  /** Called as a hook with the settled text; gives the matches, best first, or null while they are sought. */
  readonly useMatches: (text: string) => readonly FoundOption[] | null;
  /** The words for the value that the form holds now. */
  readonly chosenLabel: string;
  readonly placeholder?: string;
  readonly onPick?: (option: FoundOption | null) => void;
}

const pause = 120;

/** One of many, found by typing; the form holds its value, or null. */
export function SearchSelectField<T extends FieldValues>(props: SearchSelectFieldProps<T>) {
  const { useMatches, chosenLabel, placeholder, onPick, autoFocus = false, label } = props;
  const [text, setText] = useState('');
  const settled = useSettled(text, pause);
  const matches = useMatches(settled);
  return (
    <Field<T, string | null> {...props}>
      {(bound, aria, status) => (
        <Combobox
          aria={aria}
          name={bound.name}
          listLabel={label}
          inputRef={bound.ref}
          chosen={bound.value === null ? '' : chosenLabel}
          options={matches ?? []}
          isSettled={settled === text && matches !== null}
          status={status}
          isDisabled={bound.disabled ?? false}
          autoFocus={autoFocus}
          placeholder={placeholder ?? ''}
          onText={setText}
          onBlur={bound.onBlur}
          onPick={(option) => {
            bound.onChange(option?.value ?? null);
            onPick?.(option);
          }}
        />
      )}
    </Field>
  );
}
