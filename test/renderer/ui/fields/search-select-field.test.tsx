import { act, fireEvent, screen } from '@testing-library/react';
import { useForm } from 'react-hook-form';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SearchSelectField } from '#renderer/ui/fields/search-select-field.tsx';
import { renderDesk } from '../../../support/render-desk.tsx';

const firms = ['示例光电', '示例新材料', '示例储能'];
const useMatches = (text: string) =>
  firms.filter((name) => name.includes(text)).map((name) => ({ value: name, label: name }));

type Matches = typeof useMatches | (() => null);

function Picker({
  onPick,
  matches = useMatches,
}: {
  onPick: (value: string | null) => void;
  matches?: Matches;
}) {
  const { control } = useForm<{ firm: string | null }>({ defaultValues: { firm: null } });
  return (
    <SearchSelectField
      control={control}
      name="firm"
      label="企业"
      useMatches={matches}
      chosenLabel=""
      onPick={(option) => onPick(option?.value ?? null)}
    />
  );
}

const box = () => screen.getByRole('combobox', { name: '企业' });
const shown = () => screen.queryAllByRole('option').map(({ textContent }) => textContent);
const settle = () => act(() => vi.advanceTimersByTimeAsync(200));

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('finds by typing and picks with Enter', async () => {
  const onPick = vi.fn();
  renderDesk(<Picker onPick={onPick} />);
  fireEvent.change(box(), { target: { value: '示例' } });
  await settle();
  expect(shown()).toEqual(firms);
  fireEvent.keyDown(box(), { key: 'ArrowDown' });
  fireEvent.keyDown(box(), { key: 'Enter' });
  expect(onPick).toHaveBeenCalledWith('示例新材料');
  expect(shown()).toEqual([]);
});

it('waits for the input method: its letters do not search, its Enter picks nothing', async () => {
  const onPick = vi.fn();
  renderDesk(<Picker onPick={onPick} />);
  fireEvent.click(box());
  await settle();
  fireEvent.compositionStart(box());
  fireEvent.change(box(), { target: { value: "guang'dian" } });
  fireEvent.keyDown(box(), { key: 'Enter', isComposing: true, keyCode: 229 });
  await settle();
  expect(shown()).toEqual(firms);
  expect(onPick).not.toHaveBeenCalled();
  fireEvent.change(box(), { target: { value: '光电' } });
  fireEvent.compositionEnd(box());
  await settle();
  expect(shown()).toEqual(['示例光电']);
});

it('closes with Escape and keeps what was chosen', async () => {
  const onPick = vi.fn();
  renderDesk(<Picker onPick={onPick} />);
  fireEvent.change(box(), { target: { value: '光' } });
  await settle();
  fireEvent.keyDown(box(), { key: 'Escape' });
  expect(shown()).toEqual([]);
  expect(onPick).not.toHaveBeenCalled();
});

it('picks nothing and offers nothing while the matches of the text are still sought', async () => {
  const onPick = vi.fn();
  renderDesk(<Picker onPick={onPick} matches={() => null} />);
  fireEvent.change(box(), { target: { value: '光电' } });
  await settle();
  fireEvent.keyDown(box(), { key: 'Enter' });
  expect(onPick).not.toHaveBeenCalled();
  expect(screen.queryByRole('status')).toBeNull();
});
