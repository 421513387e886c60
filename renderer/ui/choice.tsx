import { Segmented, Select } from 'antd';
import type { Option } from './fields/select-field.tsx';

interface ChoiceProps<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly onChange: (value: V) => void;
}

/** A few values side by side, for filters; arrow keys move between them. */
export function Choice<V extends string>({ label, value, options, onChange }: ChoiceProps<V>) {
  return (
    <Segmented<V>
      aria-label={label}
      value={value}
      options={[...options]}
      onChange={(next) => onChange(next)}
    />
  );
}

export interface PickProps {
  readonly label: string;
  readonly value: string | null;
  readonly options: readonly Option[];
  /** Stands for null, such as 全部产业链. */
  readonly anyLabel: string;
  readonly onChange: (value: string | null) => void;
  /** Pixels, or a CSS length. */
  readonly width?: number | string;
}

/** One of many or any, for filters and outside of forms. */
export function Pick({ label, value, options, anyLabel, onChange, width = 150 }: PickProps) {
  return (
    <Select<string>
      aria-label={label}
      value={value ?? ''}
      options={[{ value: '', label: anyLabel }, ...options]}
      onChange={(next) => onChange(next === '' ? null : next)}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      style={{ width }}
    />
  );
}
