import { Input } from 'antd';
import { type Ref, useEffect, useRef, useState } from 'react';
import { Kbd } from './keys/kbd.tsx';
import { isComposing } from './keys/match-keys.ts';

export interface SearchInputProps {
  readonly label: string;
  readonly value: string;
  /** Called with settled text, never with letters that an input method still holds. */
  readonly onSearch: (text: string) => void;
  readonly placeholder?: string;
  /** Keys that lead here, shown inside while it is empty. */
  readonly keys?: string;
  /** Pixels, or a CSS length. */
  readonly width?: number | string;
  readonly ref?: Ref<{ focus: () => void } | null>;
}

const pause = 150;

/** A filter box. Enter searches at once, Escape empties it, the down arrow goes to the page's list. */
export function SearchInput(props: SearchInputProps) {
  const { label, value, onSearch, placeholder, keys, width = 240, ref } = props;
  const [typed, setTyped] = useState(value);
  const composing = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const sent = useRef(value);

  const send = (text: string): void => {
    clearTimeout(timer.current);
    if (text === sent.current) return;
    sent.current = text;
    onSearch(text);
  };
  const sendSoon = (text: string): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => send(text), pause);
  };

  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setTyped(value);
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);

  return (
    <Input
      {...(ref ? { ref: ref as never } : {})}
      type="search"
      aria-label={label}
      value={typed}
      placeholder={placeholder ?? label}
      style={{ width }}
      suffix={keys !== undefined && typed === '' ? <Kbd keys={keys} /> : <span />}
      autoComplete="off"
      onChange={(event) => {
        setTyped(event.target.value);
        if (!composing.current) sendSoon(event.target.value);
      }}
      onCompositionStart={() => {
        composing.current = true;
      }}
      onCompositionEnd={(event) => {
        composing.current = false;
        sendSoon(event.currentTarget.value);
      }}
      onKeyDown={(event) => {
        if (isComposing(event.nativeEvent)) return;
        if (event.key === 'Enter') send(typed);
        if (event.key === 'ArrowDown') {
          event.preventDefault();
          event.currentTarget.closest('main')?.querySelector<HTMLElement>('[data-list]')?.focus();
        }
        if (event.key === 'Escape' && typed !== '') {
          event.stopPropagation();
          setTyped('');
          send('');
        }
      }}
    />
  );
}
