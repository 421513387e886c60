import { chains, findChain } from '#shared/domain/chains.ts';
import { districts, findDistrict } from '#shared/domain/districts.ts';
import { checkUscc, suggestUscc } from '#shared/domain/uscc.ts';
import type { ImportField } from '#shared/import/preview.ts';
import { cellText, codeCell } from './cells.ts';
import { type DayRange, dayCell, rangeCell, readDay } from './day-cells.ts';
import { nearestOf } from './nearest.ts';
import type { KnownPerson, RowReading } from './row-reading.ts';
import { type ClassWords, readClass, readYesNo } from './words.ts';

/** Empty where there is none that could be one. A wrong check digit is only a doubt. */
export function readCode({ cell, note }: RowReading): { code: string; isDoubtful: boolean } {
  const { code, hasLostDigits } = codeCell(cell('uscc'));
  if (code === '') return { code, isDoubtful: false };
  const error = { level: 'error', field: 'uscc', params: { value: code } } as const;
  const check = hasLostDigits ? 'lost_digits' : checkUscc(code);
  switch (check) {
    case 'ok':
      return { code, isDoubtful: false };
    case 'bad_check_digit':
      return { code, isDoubtful: true };
    case 'lost_digits':
      note({ ...error, reason: 'code_lost_digits' });
      break;
    case 'bad_length':
      note({ ...error, reason: 'code_bad_length', params: { value: code, length: code.length } });
      break;
    case 'bad_char': {
      const suggestion = suggestUscc(code);
      if (suggestion === null) note({ ...error, reason: 'code_bad_char' });
      else note({ ...error, reason: 'code_bad_char_suggestion', params: { value: code, suggestion } });
    }
  }
  return { code: '', isDoubtful: false };
}

export function readDistrict({ cell, note }: RowReading): string | null {
  const value = cellText(cell('district'));
  if (value === '') return null;
  const found = findDistrict(value);
  if (found) return found.code;
  const suggestion = nearestOf(districts, value)?.name;
  const error = { level: 'error', field: 'district' } as const;
  if (suggestion === undefined) note({ ...error, reason: 'district_unknown', params: { value } });
  else note({ ...error, reason: 'district_suggestion', params: { value, suggestion } });
  return null;
}

export function readChain({ cell, note }: RowReading): string | null {
  const value = cellText(cell('chain'));
  if (value === '' || readYesNo(value) === false) return null;
  const found = findChain(value);
  if (found) return found.code;
  const suggestion = nearestOf(chains, value.replace(/(?:产业)?链$/u, ''))?.name;
  const warning = { level: 'warning', field: 'chain' } as const;
  if (suggestion === undefined) note({ ...warning, reason: 'chain_unknown', params: { value } });
  else note({ ...warning, reason: 'chain_suggestion', params: { value, suggestion } });
  return null;
}

export function readClassCell({ cell, heading, note }: RowReading): ClassWords {
  const value = cellText(cell('chainRole'));
  const words = value === '' ? null : readClass(value, heading('chainRole'));
  if (value !== '' && words === null) {
    note({ level: 'warning', field: 'chainRole', reason: 'class_unknown', params: { value } });
  }
  return words ?? { role: null, isDoubling: false };
}

interface Doubling {
  readonly isDoubling: boolean | null;
  readonly doublingFrom: string | null;
  readonly doublingTo: string | null;
}

function readRange({ cell, note }: RowReading): { from: string | null; to: string | null } {
  const both: DayRange | null = rangeCell(cell('doublingFrom'));
  const single = (field: ImportField, edge: 'first' | 'last'): string | null => {
    const day = dayCell(cell(field), edge);
    if (day === undefined) {
      note({ level: 'error', field, reason: 'bad_date', params: { value: cellText(cell(field)) } });
    }
    return day ?? null;
  };
  const from = both?.from ?? single('doublingFrom', 'first');
  const to = single('doublingTo', 'last') ?? both?.to ?? null;
  if (from !== null && to !== null && from > to) {
    note({ level: 'error', field: 'doublingTo', reason: 'dates_swapped', params: { from, to } });
  }
  return { from, to };
}

/** `isNamed`: the column of the firm's class already says that it is a doubling firm. */
export function readDoubling(reading: RowReading, isNamed: boolean): Doubling {
  const { cell, note } = reading;
  const value = cellText(cell('doubling'));
  const since = readDay(value, 'first');
  const answer = since === null && value !== '' ? readDoublingWord(value) : null;
  if (answer === undefined) {
    note({ level: 'warning', field: 'doubling', reason: 'doubling_unknown', params: { value } });
  }
  const { from, to } = readRange(reading);
  if (answer === false) return { isDoubling: false, doublingFrom: null, doublingTo: null };
  const doublingFrom = from ?? since;
  return {
    isDoubling: answer || isNamed || doublingFrom !== null ? true : null,
    doublingFrom,
    doublingTo: to,
  };
}

/** Undefined for words that say nothing known here. */
function readDoublingWord(value: string): boolean | undefined {
  return readYesNo(value) ?? (value.includes('倍增') ? true : undefined);
}

export function readCommissioner({ cell, note }: RowReading, people: readonly KnownPerson[]): string | null {
  const value = cellText(cell('commissioner'));
  if (value === '') return null;
  const name = value.replace(/[（(].*$/u, '').trim();
  const found = people.filter((person) => person.name === name);
  const [person] = found;
  if (person && found.length === 1) return person.id;
  const reason = found.length > 1 ? 'commissioner_twice' : 'commissioner_unknown';
  note({ level: 'warning', field: 'commissioner', reason, params: { value } });
  return null;
}
