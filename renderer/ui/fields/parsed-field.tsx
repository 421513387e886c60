import { Input } from 'antd';
import { useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { Field, type FieldBase } from './field.tsx';

export interface ParsedFieldProps<T extends FieldValues, V> extends FieldBase<T> {
  /** What typed text means; every text means something. */
  readonly read: (text: string) => V;
  /** The text for a value, such that reading it gives the value again. */
  readonly write: (value: V) => string;
  readonly placeholder?: string;
}

/** A value typed as a line of text, such as several names. While it is typed, the text stays as it is. */
export function ParsedField<T extends FieldValues, V>(props: ParsedFieldProps<T, V>) {
  const { read, write, placeholder } = props;
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Field<T, V> {...props}>
      {(bound, aria, status) => (
        <Input
          {...aria}
          ref={bound.ref as never}
          name={bound.name}
          value={typed ?? write(bound.value)}
          disabled={bound.disabled ?? false}
          status={status}
          autoComplete="off"
          {...(placeholder === undefined ? {} : { placeholder })}
          onChange={(event) => {
            setTyped(event.target.value);
            bound.onChange(read(event.target.value));
          }}
          onBlur={() => {
            setTyped(null);
            bound.onBlur();
          }}
        />
      )}
    </Field>
  );
}
