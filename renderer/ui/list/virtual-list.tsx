import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { join } from '../join.ts';
import { isComposing } from '../keys/match-keys.ts';
import { useShortcuts } from '../keys/shortcuts.tsx';
import { useRowHeight } from '../theme/density.ts';
import { useTexts } from '../use-texts.ts';
import { nextIndex } from './next-index.ts';
import { useActiveRow } from './use-active-row.ts';
import './virtual-list.css';

export interface RowState {
  readonly isSelected: boolean;
  readonly isMarked: boolean;
}

export interface VirtualListProps<R> {
  readonly label: string;
  readonly rows: readonly R[];
  readonly rowKey: (row: R) => string;
  /** Pixels where rows are compact; every row has the same height. */
  readonly rowHeight: number;
  /** Rows that exist, when only the first pages are here. */
  readonly total?: number;
  readonly selectedKey: string | null;
  /** The selection moved to this row, by key or pointer. */
  readonly onSelect: (row: R) => void;
  /** Enter, or a double click. */
  readonly onOpen?: (row: R) => void;
  /** The end comes near: fetch the next page. */
  readonly onNearEnd?: () => void;
  /** Keys of rows marked for a bulk action; X and Space then mark. */
  readonly marked?: ReadonlySet<string>;
  readonly onMark?: (row: R) => void;
  /** The page's list: J and K then work wherever the focus is, and bring it here. */
  readonly isMain?: boolean;
  /** It takes the focus once its selected row is there. */
  readonly takesFocus?: boolean;
  readonly children: (row: R, state: RowState) => ReactNode;
}

const overscan = 6;
const nearEnd = 20;

/** A list box of any length with a few dozen rows in the page. J/K, arrows, Home, End and page keys move. */
export function VirtualList<R>(props: VirtualListProps<R>) {
  const { label, rows, rowKey, selectedKey, onSelect, onOpen, onNearEnd, marked, onMark } = props;
  const say = useTexts();
  const rowHeight = useRowHeight(props.rowHeight);
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another height makes every row's place another.
  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);
  const shown = virtualizer.getVirtualItems();
  const { active, move } = useActiveRow(selectedKey, (key) => {
    const row = rows.find((candidate) => rowKey(candidate) === key);
    if (row !== undefined) onSelect(row);
  });
  const selected = active === null ? -1 : rows.findIndex((row) => rowKey(row) === active);
  const isPointed = useRef(false);

  useEffect(() => {
    if (selected >= 0) virtualizer.scrollToIndex(selected, { align: 'auto' });
  }, [selected, virtualizer]);

  const isFound = selected >= 0;
  useEffect(() => {
    if (props.takesFocus === true && isFound) box.current?.focus();
  }, [props.takesFocus, isFound]);

  const last = shown.at(-1)?.index ?? 0;
  const isNearEnd = rows.length > 0 && last >= rows.length - nearEnd;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asks once per arrival at the end, not per render.
  useEffect(() => {
    if (isNearEnd) onNearEnd?.();
  }, [isNearEnd, rows.length]);

  const walk = (key: string): void => {
    box.current?.focus();
    const row = rows[nextIndex(key, selected, rows.length, 1) ?? -1];
    if (row) move(rowKey(row));
  };
  const walking = [
    { keys: 'J', name: say('keys.moveDown'), group: label, run: () => walk('j') },
    { keys: 'K', name: say('keys.moveUp'), group: label, run: () => walk('k') },
  ];
  useShortcuts(props.isMain === true ? walking : []);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event.nativeEvent) || event.ctrlKey || event.metaKey || event.altKey) return;
    const current = rows[selected];
    if (event.key === 'Enter' && current) onOpen?.(current);
    else if ((event.key === 'x' || event.key === 'X' || event.key === ' ') && onMark && current)
      onMark(current);
    else {
      const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / rowHeight) - 1);
      const next = nextIndex(event.key, selected, rows.length, page);
      const row = next === null ? undefined : rows[next];
      if (!row) return;
      if (event.shiftKey && onMark && marked && !marked.has(rowKey(row))) onMark(row);
      move(rowKey(row));
    }
    event.preventDefault();
    event.stopPropagation();
  };

  const isSelectedShown = shown.some(({ index }) => index === selected);
  return (
    <div
      ref={box}
      className="list"
      role="listbox"
      tabIndex={0}
      aria-label={label}
      data-list
      {...(onMark ? { 'aria-multiselectable': true } : {})}
      {...(isSelectedShown ? { 'aria-activedescendant': `${id}${selected}` } : {})}
      onKeyDown={onKeyDown}
      onPointerDown={() => {
        isPointed.current = true;
      }}
      onFocus={() => {
        const first = rows[0];
        if (selected < 0 && first && !isPointed.current) move(rowKey(first));
        isPointed.current = false;
      }}
    >
      <div role="presentation" style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
        {shown.map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          const key = rowKey(row);
          const isMarked = marked?.has(key) ?? false;
          const isSelected = index === selected;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list box itself hears the keys.
            // biome-ignore lint/a11y/useFocusableInteractive: focus stays on the list box, by aria-activedescendant.
            <div
              key={key}
              id={`${id}${index}`}
              role="option"
              aria-selected={onMark ? isMarked : isSelected}
              aria-setsize={props.total ?? rows.length}
              aria-posinset={index + 1}
              className={join('list-row', isSelected && 'list-row-selected')}
              style={{ height: rowHeight, transform: `translateY(${start}px)` }}
              onClick={() => move(key)}
              onDoubleClick={() => onOpen?.(row)}
            >
              {props.children(row, { isSelected, isMarked })}
            </div>
          );
        })}
      </div>
    </div>
  );
}
