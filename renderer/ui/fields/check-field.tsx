import { Checkbox } from 'antd';
import { useId } from 'react';
import { type FieldValues, useController } from 'react-hook-form';
import { chinese } from '#shared/text/chinese.ts';
import { useTexts } from '../use-texts.ts';
import type { FieldBase } from './field.tsx';
import './field.css';

/** Yes or no, with its label behind the box. */
export function CheckField<T extends FieldValues>(props: FieldBase<T>) {
  const { control, name, label, hint, isDisabled = false } = props;
  const say = useTexts();
  const id = useId();
  const { field, fieldState } = useController({ control, name });
  const code = fieldState.error?.message ?? 'invalid';
  const described = [hint !== undefined && `${id}hint`, fieldState.error && `${id}problem`]
    .filter(Boolean)
    .join(' ');
  return (
    <div className="field">
      <Checkbox
        id={id}
        ref={field.ref}
        checked={field.value === true}
        disabled={isDisabled}
        onBlur={field.onBlur}
        onChange={(event) => field.onChange(event.target.checked)}
        {...(fieldState.error ? { 'aria-invalid': true } : {})}
        {...(described === '' ? {} : { 'aria-describedby': described })}
      >
        {label}
      </Checkbox>
      {hint !== undefined && (
        <div id={`${id}hint`} className="field-hint">
          {hint}
        </div>
      )}
      {fieldState.error && (
        <div id={`${id}problem`} className="field-problem" role="alert">
          {say(`form:${Object.hasOwn(chinese.form, code) ? (code as 'required') : 'invalid'}`)}
        </div>
      )}
    </div>
  );
}
