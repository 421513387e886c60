import { Input } from 'antd';
import { CalendarDays } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { isComposing } from '../keys/match-keys.ts';
import { useAddWorkingDays, useKitToday } from '../today.tsx';
import { useTexts } from '../use-texts.ts';
import { weekdayOf } from '../when.ts';
import type { Bound, FieldAria } from './field.tsx';
import { shiftTypedDay, typedDay } from './typed-day.ts';
import './day-input.css';

interface DayInputProps {
  readonly aria: FieldAria;
  readonly name: string;
  readonly inputRef: Bound<string>['ref'];
  readonly value: string;
  readonly status: '' | 'error';
  readonly isDisabled: boolean;
  readonly autoFocus: boolean;
  readonly placeholder: string;
  readonly max?: string;
  readonly onChange: (value: string) => void;
  readonly onBlur: () => void;
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** Typing is the first way, arrow keys move by a day; the system's own calendar is behind the button. */
export function DayInput(props: DayInputProps) {
  const { value, max, onChange, isDisabled } = props;
  const say = useTexts();
  const today = useKitToday();
  const addWorkingDays = useAddWorkingDays();
  const read = (text: string) => typedDay(text, today, addWorkingDays);
  const calendar = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? value;

  /** The form has at once what a text means, while the text stays as it is typed. */
  const tell = (text: string): void => onChange(text.trim() === '' ? '' : (read(text) ?? text));
  const take = (text: string): void => {
    setTyped(null);
    tell(text);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event.nativeEvent) || event.ctrlKey || event.altKey) return;
    if (event.key === 'Enter' && typed !== null) take(typed);
    else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      const from = read(shown) ?? today;
      const next = shown === '' ? today : shiftTypedDay(from, event.key === 'ArrowUp' ? 1 : -1);
      take(max !== undefined && next > max ? max : next);
    } else return;
    event.preventDefault();
  };

  return (
    <span className="day">
      <Input
        {...props.aria}
        ref={props.inputRef as never}
        name={props.name}
        value={shown}
        status={props.status}
        disabled={isDisabled}
        autoFocus={props.autoFocus}
        placeholder={props.placeholder}
        autoComplete="off"
        suffix={
          <>
            <span className="quiet">{isDay(shown) && weekdayOf(shown, document.documentElement.lang)}</span>
            <button
              type="button"
              className="day-open"
              tabIndex={-1}
              aria-label={say('form:calendar')}
              title={say('form:calendar')}
              disabled={isDisabled}
              onClick={() => calendar.current?.showPicker()}
            >
              <CalendarDays size={15} aria-hidden />
            </button>
          </>
        }
        onChange={(event) => {
          setTyped(event.target.value);
          tell(event.target.value);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          if (typed !== null) take(typed);
          props.onBlur();
        }}
      />
      <input
        ref={calendar}
        type="date"
        className="day-calendar"
        tabIndex={-1}
        aria-hidden
        value={isDay(shown) ? shown : ''}
        {...(max === undefined ? {} : { max })}
        onChange={(event) => take(event.target.value)}
      />
    </span>
  );
}
