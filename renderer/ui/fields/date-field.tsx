import type { FieldValues } from 'react-hook-form';
import { useTexts } from '../use-texts.ts';
import { DayInput } from './day-input.tsx';
import { Field, type FieldBase } from './field.tsx';

export interface DateFieldProps<T extends FieldValues> extends FieldBase<T> {
  /** The last day that may be chosen, YYYY-MM-DD. */
  readonly max?: string;
  readonly placeholder?: string;
}

/**
 * A day, typed in any usual way or picked. The form holds YYYY-MM-DD, an empty string for none, or what was typed
 * when that is no day, so nothing typed is lost.
 */
export function DateField<T extends FieldValues>(props: DateFieldProps<T>) {
  const say = useTexts();
  const { max, placeholder = say('form:dayHint'), autoFocus = false } = props;
  return (
    <Field<T, string | null> {...props}>
      {(bound, aria, status) => (
        <DayInput
          aria={aria}
          name={bound.name}
          inputRef={bound.ref}
          value={bound.value ?? ''}
          status={status}
          isDisabled={bound.disabled ?? false}
          autoFocus={autoFocus}
          placeholder={placeholder}
          onChange={bound.onChange}
          onBlur={bound.onBlur}
          {...(max === undefined ? {} : { max })}
        />
      )}
    </Field>
  );
}
