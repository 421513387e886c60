import { act, fireEvent, screen } from '@testing-library/react';
import { useForm } from 'react-hook-form';
import { expect, it, vi } from 'vitest';
import { z } from 'zod';
import { formResolver } from '#renderer/client/form-resolver.ts';
import { CheckField } from '#renderer/ui/fields/check-field.tsx';
import { DateField } from '#renderer/ui/fields/date-field.tsx';
import { SelectField } from '#renderer/ui/fields/select-field.tsx';
import { TextField } from '#renderer/ui/fields/text-field.tsx';
import { TimeField } from '#renderer/ui/fields/time-field.tsx';
import { renderDesk } from '../../../support/render-desk.tsx';

const schema = z.object({
  name: z.string().min(1),
  day: z.iso.date(),
  time: z.string(),
  panel: z.string(),
  isSecret: z.boolean(),
});
type Values = z.infer<typeof schema>;

const panels = [
  { value: 'finance', label: '金融' },
  { value: 'legal', label: '法律' },
];

function Form({ onDone }: { onDone: (values: Values) => void }) {
  const { control, handleSubmit } = useForm<Values>({
    resolver: formResolver(schema),
    defaultValues: { name: '', day: '', time: '', panel: '', isSecret: false },
  });
  return (
    <form onSubmit={(event) => void handleSubmit(onDone)(event)}>
      <TextField control={control} name="name" label="企业" hint="名称或首字母" isRequired />
      <DateField control={control} name="day" label="日期" />
      <TimeField control={control} name="time" label="开始" />
      <SelectField control={control} name="panel" label="专家团" options={panels} />
      <CheckField control={control} name="isSecret" label="涉密" />
      <button type="submit">完成</button>
    </form>
  );
}

const submit = () => act(async () => fireEvent.click(screen.getByText('完成')));

it('ties label, hint, problem and control together', async () => {
  renderDesk(<Form onDone={vi.fn()} />);
  await submit();
  const box = screen.getByLabelText(/企业/);
  expect(box.getAttribute('aria-invalid')).toBe('true');
  expect(box.getAttribute('aria-required')).toBe('true');
  const described = (box.getAttribute('aria-describedby') ?? '').split(' ');
  expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual([
    '名称或首字母',
    '请填写这一项。',
  ]);
  expect(document.activeElement).toBe(box);
});

it('gives the form plain values: ISO days, HH:MM, codes, booleans', async () => {
  const onDone = vi.fn();
  renderDesk(<Form onDone={onDone} />);
  fireEvent.change(screen.getByLabelText(/企业/), { target: { value: '示例光电' } });
  const day = screen.getByLabelText('日期');
  fireEvent.mouseDown(day);
  fireEvent.change(day, { target: { value: '2026.11.23' } });
  fireEvent.keyDown(day, { key: 'Enter', code: 'Enter', keyCode: 13 });
  const time = screen.getByLabelText('开始');
  fireEvent.change(time, { target: { value: '930' } });
  fireEvent.blur(time);
  fireEvent.click(screen.getByLabelText('涉密'));
  const panel = screen.getByLabelText('专家团');
  fireEvent.mouseDown(panel);
  fireEvent.change(panel, { target: { value: '法' } });
  fireEvent.keyDown(panel, { key: 'Enter', code: 'Enter', keyCode: 13 });
  await submit();
  expect(onDone.mock.calls[0]?.[0]).toEqual({
    name: '示例光电',
    day: '2026-11-23',
    time: '09:30',
    panel: 'legal',
    isSecret: true,
  });
});

it('takes a typed day when the field is left without Enter', async () => {
  const onDone = vi.fn();
  renderDesk(<Form onDone={onDone} />);
  fireEvent.change(screen.getByLabelText(/企业/), { target: { value: '示例光电' } });
  const day = screen.getByLabelText('日期');
  fireEvent.mouseDown(day);
  fireEvent.focus(day);
  fireEvent.change(day, { target: { value: '20261123' } });
  fireEvent.blur(day);
  await submit();
  expect(onDone.mock.calls[0]?.[0]).toMatchObject({ day: '2026-11-23' });
});

it('has a typed day at once, also while the field is not left, and shows it as it is typed', async () => {
  const onDone = vi.fn();
  renderDesk(<Form onDone={onDone} />);
  fireEvent.change(screen.getByLabelText(/企业/), { target: { value: '示例光电' } });
  const day = screen.getByLabelText('日期');
  fireEvent.focus(day);
  fireEvent.change(day, { target: { value: '20261123' } });
  await submit();
  expect(onDone.mock.calls[0]?.[0]).toMatchObject({ day: '2026-11-23' });
  expect((day as HTMLInputElement).value).toBe('20261123');
});
