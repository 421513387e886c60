import { Select } from 'antd';
import type { FieldValues } from 'react-hook-form';
import { useTexts } from '../use-texts.ts';
import { Field, type FieldBase } from './field.tsx';
import { WindowKeys } from './window-keys.tsx';

export interface Option {
  readonly value: string;
  readonly label: string;
}

export interface SelectFieldProps<T extends FieldValues> extends FieldBase<T> {
  readonly options: readonly Option[];
  readonly placeholder?: string;
  /** The form then holds null when nothing is chosen. */
  readonly isClearable?: boolean;
  /** The form then holds a list of values. */
  readonly isMultiple?: boolean;
  /** Someone chose, as opposed to the form's value changing by itself. */
  readonly onPick?: (value: string | null) => void;
}

/** One of a list, or several; typing filters by label. */
export function SelectField<T extends FieldValues>(props: SelectFieldProps<T>) {
  const { options, placeholder, isClearable = false, isMultiple = false, autoFocus = false, onPick } = props;
  const say = useTexts();
  return (
    <Field<T, string | string[] | null> {...props}>
      {(bound, aria, status) => (
        <WindowKeys>
          <Select<string | string[] | null>
            {...aria}
            {...(isMultiple ? { mode: 'multiple' } : {})}
            {...(placeholder === undefined ? {} : { placeholder })}
            ref={bound.ref}
            value={bound.value === '' ? null : bound.value}
            onChange={(value) => {
              bound.onChange(value ?? (isMultiple ? [] : null));
              if (!Array.isArray(value)) onPick?.(value ?? null);
            }}
            onBlur={bound.onBlur}
            disabled={bound.disabled ?? false}
            status={status}
            autoFocus={autoFocus}
            allowClear={isClearable}
            showSearch={{ optionFilterProp: 'label' }}
            notFoundContent={say('form:nothing')}
            options={[...options]}
          />
        </WindowKeys>
      )}
    </Field>
  );
}
