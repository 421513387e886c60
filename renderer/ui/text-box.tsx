import { Input } from 'antd';

interface TextBoxProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows: number;
}

/** Free text outside of forms. */
export function TextBox({ label, value, onChange, rows }: TextBoxProps) {
  return (
    <Input.TextArea
      aria-label={label}
      placeholder={label}
      value={value}
      autoSize={{ minRows: rows, maxRows: 8 }}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
