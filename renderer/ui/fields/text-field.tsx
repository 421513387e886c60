import { Input } from 'antd';
import type { FieldValues } from 'react-hook-form';
import { Field, type FieldBase } from './field.tsx';

export interface TextFieldProps<T extends FieldValues> extends FieldBase<T> {
  /** A text area of at least so many lines that grows with the text. */
  readonly rows?: number;
  readonly maxRows?: number;
  readonly placeholder?: string;
  readonly type?: 'text' | 'password' | 'tel';
  readonly autoComplete?: string;
}

/** Free text; the form holds a string, never null. */
export function TextField<T extends FieldValues>(props: TextFieldProps<T>) {
  const { rows, maxRows = 16, placeholder, type = 'text', autoComplete = 'off', autoFocus = false } = props;
  return (
    <Field<T, string> {...props}>
      {(bound, aria, status) => {
        const both = {
          ...aria,
          name: bound.name,
          value: bound.value ?? '',
          onBlur: bound.onBlur,
          ref: bound.ref,
          status,
          autoComplete,
          autoFocus,
          ...(bound.disabled ? { disabled: true } : {}),
          ...(placeholder === undefined ? {} : { placeholder }),
          onChange: (event: { target: { value: string } }) => bound.onChange(event.target.value),
        };
        if (rows !== undefined) return <Input.TextArea {...both} autoSize={{ minRows: rows, maxRows }} />;
        return <Input {...both} type={type} />;
      }}
    </Field>
  );
}
