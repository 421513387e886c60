import { describe, expect, it } from 'vitest';
import { dayCell, rangeCell } from '#electron/files/import/day-cells.ts';

describe('a day', () => {
  it.each([
    '2024-01-05',
    '2024/1/5',
    '2024.1.5',
    '2024年1月5日',
    '20240105',
    '２０２４-1-5',
    '2024-01-05 00:00:00',
    45296,
  ])('is read from %s', (cell) => expect(dayCell(cell, 'last')).toBe('2024-01-05'));

  it('may be a month or a year, from its first to its last day', () => {
    for (const cell of ['2024-02', '2024.2', '2024年2月', '202402', 202402]) {
      expect([dayCell(cell, 'first'), dayCell(cell, 'last')]).toEqual(['2024-02-01', '2024-02-29']);
    }
    for (const cell of ['2024', '2024年', 2024]) {
      expect([dayCell(cell, 'first'), dayCell(cell, 'last')]).toEqual(['2024-01-01', '2024-12-31']);
    }
  });

  it('is nothing in an empty cell and undefined where something else stands', () => {
    expect(dayCell(null, 'first')).toBeNull();
    expect(dayCell('无', 'first')).toBeNull();
    for (const cell of ['2024-02-30', '2024-13-01', '去年', '45296', 5, 1e9])
      expect(dayCell(cell, 'first')).toBeUndefined();
  });
});

describe('two days in one cell', () => {
  it.each([
    ['2024-01-01至2026-12-31', '2024-01-01', '2026-12-31'],
    ['2024.1-2026.12', '2024-01-01', '2026-12-31'],
    ['2024年—2026年', '2024-01-01', '2026-12-31'],
    ['2024-2026', '2024-01-01', '2026-12-31'],
    ['2024-01-01-2026-12-31', '2024-01-01', '2026-12-31'],
    ['2024/1/1～2025/6/30', '2024-01-01', '2025-06-30'],
    ['2024年1月至今', '2024-01-01', null],
  ])('%s', (cell, from, to) => expect(rangeCell(cell)).toEqual({ from, to }));

  it('are not seen in a single day', () => {
    for (const cell of ['2024-01-01', '2024-12', '2024.1', '2024', '', null, 45296])
      expect(rangeCell(cell)).toBeNull();
  });
});
