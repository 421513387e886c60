import { type ReactElement, type ReactNode, useId } from 'react';
import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form';
import { chinese } from '#shared/text/chinese.ts';
import { useTexts } from '../use-texts.ts';
import './field.css';

export interface FieldBase<T extends FieldValues> {
  readonly control: Control<T>;
  readonly name: FieldPath<T>;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
  /** Heard by screen readers only, where the place says already what is meant. */
  readonly hidesLabel?: boolean;
  readonly autoFocus?: boolean;
}

/** What ties a control to its label, hint and problem. */
export interface FieldAria {
  readonly id: string;
  readonly 'aria-invalid'?: true;
  readonly 'aria-required'?: true;
  readonly 'aria-describedby'?: string;
}

export interface Bound<V> {
  readonly value: V;
  readonly onChange: (value: V) => void;
  readonly onBlur: () => void;
  readonly ref: (element: { focus?: () => void } | null) => void;
  readonly name: string;
  readonly disabled?: boolean;
}

type ProblemCode = keyof typeof chinese.form;

const isCode = (message: string): message is ProblemCode => Object.hasOwn(chinese.form, message);

/** The one place that owns label, hint, problem and their ARIA; problems are codes of `form.<code>`. */
export function Field<T extends FieldValues, V>(
  props: FieldBase<T> & {
    children: (bound: Bound<V>, aria: FieldAria, status: '' | 'error') => ReactElement;
  },
) {
  const { control, name, label, hint, isRequired = false, isDisabled = false, hidesLabel = false } = props;
  const say = useTexts();
  const id = useId();
  const { field, fieldState } = useController({ control, name });
  const problem = fieldState.error;
  const described = [hint !== undefined && `${id}hint`, problem && `${id}problem`].filter(Boolean).join(' ');
  const aria: FieldAria = {
    id,
    ...(problem && { 'aria-invalid': true as const }),
    ...(isRequired && { 'aria-required': true as const }),
    ...(described !== '' && { 'aria-describedby': described }),
  };
  const bound = { ...field, ref: field.ref as Bound<V>['ref'], ...(isDisabled ? { disabled: true } : {}) };
  const message = problem?.message ?? problem?.root?.message ?? 'invalid';
  return (
    <div className="field">
      <label htmlFor={id} className={hidesLabel ? 'unseen' : 'field-label'}>
        {label}
        {isRequired && <span aria-hidden> *</span>}
      </label>
      {props.children(bound as Bound<V>, aria, problem ? 'error' : '')}
      {hint !== undefined && (
        <div id={`${id}hint`} className="field-hint">
          {hint}
        </div>
      )}
      {problem && (
        <div id={`${id}problem`} className="field-problem" role="alert">
          {say(`form:${isCode(message) ? message : 'invalid'}`)}
        </div>
      )}
    </div>
  );
}
