import { Checkbox } from 'antd';

/** Yes or no outside of forms, for filters. */
export function Tick(props: { label: string; isOn: boolean; onChange: (isOn: boolean) => void }) {
  return (
    <Checkbox checked={props.isOn} onChange={(event) => props.onChange(event.target.checked)}>
      {props.label}
    </Checkbox>
  );
}
