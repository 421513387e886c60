import { act, fireEvent, screen } from '@testing-library/react';
import { useForm } from 'react-hook-form';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { AutosaveNote } from '#renderer/ui/autosave-note.tsx';
import { BackAgainProvider } from '#renderer/ui/back-again.tsx';
import { TextField } from '#renderer/ui/fields/text-field.tsx';
import { useAutosave } from '#renderer/ui/use-autosave.ts';
import { renderDesk, testNow } from '../../support/render-desk.tsx';

interface Note {
  minutes: string;
}

const clock = () => testNow;

function Editor({ save }: { save: (note: Note) => Promise<unknown> }) {
  const form = useForm<Note>({ defaultValues: { minutes: '' } });
  const { state } = useAutosave(form, save, clock);
  return (
    <>
      <TextField control={form.control} name="minutes" label="纪要" rows={2} />
      <AutosaveNote state={state} />
    </>
  );
}

const typeIn = (text: string) => fireEvent.change(screen.getByLabelText('纪要'), { target: { value: text } });
const settle = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('is on disk within 400 ms of the last keystroke and says when', async () => {
  const save = vi.fn(async () => undefined);
  renderDesk(<Editor save={save} />);
  typeIn('一、经营');
  typeIn('一、经营：增长');
  await settle(400);
  expect(save.mock.calls).toEqual([[{ minutes: '一、经营：增长' }]]);
  expect(screen.getByText('已保存 14:02:00')).toBeTruthy();
});

it('does not wait when the field is left, the window hidden or closed', async () => {
  const save = vi.fn(async () => undefined);
  renderDesk(<Editor save={save} />);
  typeIn('a');
  fireEvent.blur(screen.getByLabelText('纪要'));
  await settle(0);
  expect(save).toHaveBeenCalledTimes(1);
  typeIn('ab');
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  fireEvent(document, new Event('visibilitychange'));
  await settle(0);
  expect(save).toHaveBeenCalledTimes(2);
  typeIn('abc');
  fireEvent(window, new Event('pagehide'));
  await settle(0);
  expect(save).toHaveBeenLastCalledWith({ minutes: 'abc' });
});

it('says plainly when nothing could be saved', async () => {
  const save = vi.fn(() => Promise.reject(new Error('disk full')));
  renderDesk(<Editor save={save} />);
  typeIn('a');
  await settle(400);
  expect(screen.getByRole('alert').textContent).toContain('还没有保存上');
});

it('saves at once what could not be saved, when there is something to save to again', async () => {
  const save = vi.fn((_note: Note) => Promise.reject<unknown>(new Error('nothing answers')));
  let back: () => void = () => undefined;
  const onBack = (listener: () => void) => {
    back = listener;
    return () => undefined;
  };
  renderDesk(
    <BackAgainProvider onBack={onBack}>
      <Editor save={save} />
    </BackAgainProvider>,
  );
  typeIn('没有丢');
  await settle(400);
  expect(screen.getByRole('alert')).toBeTruthy();
  save.mockResolvedValue(undefined);
  act(() => back());
  await settle(0);
  expect(save).toHaveBeenLastCalledWith({ minutes: '没有丢' });
  expect(screen.getByText('已保存 14:02:00')).toBeTruthy();
});
