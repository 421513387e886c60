import { type KeyboardEvent, useRef, useState } from 'react';
import { join } from '../join.ts';
import { isComposing } from '../keys/match-keys.ts';
import { nextIndex } from '../list/next-index.ts';
import { useTexts } from '../use-texts.ts';
import type { Bound, FieldAria } from './field.tsx';
import type { FoundOption } from './found-option.ts';
import './combobox.css';

interface ComboboxProps {
  readonly aria: FieldAria;
  readonly name: string;
  readonly listLabel: string;
  readonly inputRef: Bound<string>['ref'];
  /** The words for what is chosen; empty for nothing. */
  readonly chosen: string;
  readonly options: readonly FoundOption[];
  /** False while `options` still answer an earlier text. */
  readonly isSettled: boolean;
  readonly status: '' | 'error';
  readonly isDisabled: boolean;
  readonly autoFocus: boolean;
  readonly placeholder: string;
  readonly onText: (text: string) => void;
  readonly onPick: (option: FoundOption | null) => void;
  readonly onBlur: () => void;
}

/** Newer browsers answer with a promise, which a ref must not return. */
const intoView = (element: HTMLElement | null): void => {
  element?.scrollIntoView({ block: 'nearest' });
};

/** A box with a list below. Letters that an input method still holds do not search; its Enter picks nothing. */
export function Combobox(props: ComboboxProps) {
  const { aria, chosen, options, onText, onPick } = props;
  const say = useTexts();
  const composing = useRef(false);
  const [typed, setTyped] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const listId = `${aria.id}list`;
  const isShown = isOpen && props.isSettled;

  const search = (text: string): void => {
    setActive(0);
    setOpen(true);
    onText(text.trim());
  };
  const close = (): void => {
    setOpen(false);
    setTyped(null);
    onText('');
  };
  const pick = (option: FoundOption | null): void => {
    close();
    onPick(option);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event.nativeEvent)) return;
    const option = options[active];
    if (event.key === 'Enter' && isShown && option) pick(option);
    else if (event.key === 'Escape' && isOpen) close();
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      setOpen(true);
      setActive(isOpen ? (nextIndex(event.key, active, options.length, 1) ?? 0) : 0);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <span className="combo">
      <input
        {...aria}
        ref={props.inputRef}
        className={join('combo-input', props.status === 'error' && 'combo-input-bad')}
        name={props.name}
        role="combobox"
        aria-expanded={isShown}
        aria-controls={listId}
        aria-autocomplete="list"
        {...(isShown && options[active] ? { 'aria-activedescendant': `${listId}${active}` } : {})}
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: the caller asks for it where a form begins with this box.
        autoFocus={props.autoFocus}
        disabled={props.isDisabled}
        placeholder={props.placeholder}
        value={typed ?? chosen}
        onChange={(event) => {
          setTyped(event.target.value);
          if (!composing.current) search(event.target.value);
        }}
        onCompositionStart={() => {
          composing.current = true;
        }}
        onCompositionEnd={(event) => {
          composing.current = false;
          search(event.currentTarget.value);
        }}
        onClick={() => setOpen(true)}
        onFocus={(event) => event.target.select()}
        onBlur={() => {
          if (typed?.trim() === '' && chosen !== '') onPick(null);
          close();
          props.onBlur();
        }}
        onKeyDown={onKeyDown}
      />
      {isShown && options.length === 0 && (
        <p className="combo-list combo-none" role="status">
          {say(typed === null ? 'form:search' : 'form:nothing')}
        </p>
      )}
      {isShown && options.length > 0 && (
        <div id={listId} role="listbox" aria-label={props.listLabel} className="combo-list">
          {options.map((option, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the box hears the keys.
            // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the box.
            <div
              key={option.value}
              id={`${listId}${index}`}
              role="option"
              aria-selected={index === active}
              className={join('combo-option', index === active && 'combo-active')}
              ref={index === active ? intoView : null}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => pick(option)}
            >
              <span className="clipped">{option.label}</span>
              {option.note !== undefined && <span className="quiet clipped">{option.note}</span>}
            </div>
          ))}
        </div>
      )}
    </span>
  );
}
