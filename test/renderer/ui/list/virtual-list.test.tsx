import { act, fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { VirtualList } from '#renderer/ui/list/virtual-list.tsx';
import { renderDesk } from '../../../support/render-desk.tsx';

const rows = Array.from({ length: 300 }, (_, index) => ({ id: `r${index}`, name: `第${index}条` }));

interface TableProps {
  onOpen?: (id: string) => void;
  onMark?: (id: string) => void;
  onNearEnd?: () => void;
}

function Table({ onOpen, onMark, onNearEnd }: TableProps) {
  const [selected, setSelected] = useState<string | null>(null);
  return (
    <VirtualList
      label="列表"
      rows={rows}
      rowKey={(row) => row.id}
      rowHeight={30}
      selectedKey={selected}
      onSelect={(row) => setSelected(row.id)}
      onOpen={(row) => onOpen?.(row.id)}
      marked={new Set<string>()}
      onMark={(row) => onMark?.(row.id)}
      onNearEnd={() => onNearEnd?.()}
    >
      {(row, { isSelected }) => (isSelected ? `* ${row.name}` : row.name)}
    </VirtualList>
  );
}

const list = () => screen.getByRole('listbox', { name: '列表' });
const press = (key: string, init: KeyboardEventInit = {}) => fireEvent.keyDown(list(), { key, ...init });
const chosen = () => screen.queryByText(/^\*/)?.textContent;

it('takes the first row when the keyboard comes in, and moves from there', () => {
  renderDesk(<Table />);
  act(() => list().focus());
  expect(chosen()).toBe('* 第0条');
  press('j');
  press('ArrowDown');
  press('k');
  expect(chosen()).toBe('* 第1条');
  expect(list().getAttribute('aria-activedescendant')).toBe(screen.getByText(/^\*/).id);
});

it('opens with Enter and marks with X, but not while an input method composes', () => {
  const onOpen = vi.fn();
  const onMark = vi.fn();
  renderDesk(<Table onOpen={onOpen} onMark={onMark} />);
  act(() => list().focus());
  press('Enter', { isComposing: true });
  press('Enter');
  press('x');
  expect(onOpen.mock.calls).toEqual([['r0']]);
  expect(onMark.mock.calls).toEqual([['r0']]);
});

it('leaves keys with Ctrl to others', () => {
  renderDesk(<Table />);
  act(() => list().focus());
  press('k', { ctrlKey: true });
  press('j', { ctrlKey: true });
  expect(chosen()).toBe('* 第0条');
});

it('takes the row that is clicked', () => {
  renderDesk(<Table />);
  fireEvent.pointerDown(list());
  act(() => list().focus());
  fireEvent.click(screen.getByText('第3条'));
  expect(chosen()).toBe('* 第3条');
});
