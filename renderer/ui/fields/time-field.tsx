import { Input } from 'antd';
import type { FieldValues } from 'react-hook-form';
import { Field, type FieldBase } from './field.tsx';
import { typedTime } from './typed-time.ts';

/** A time of day, typed in any usual way; on leaving it becomes HH:MM. What is no time stays as it was typed. */
export function TimeField<T extends FieldValues>(props: FieldBase<T>) {
  return (
    <Field<T, string | null> {...props}>
      {(bound, aria, status) => (
        <Input
          {...aria}
          ref={bound.ref as never}
          name={bound.name}
          value={bound.value ?? ''}
          disabled={bound.disabled ?? false}
          status={status}
          placeholder="14:30"
          autoComplete="off"
          onChange={(event) => bound.onChange(event.target.value)}
          onBlur={() => {
            const time = typedTime(bound.value ?? '');
            if (time !== null && time !== bound.value) bound.onChange(time);
            bound.onBlur();
          }}
        />
      )}
    </Field>
  );
}
