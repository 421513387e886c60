import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { knownTableCount } from '#hub/feed/known-tables.ts';
import { hubApi } from '#shared/contract/hub-api.ts';
import { tables } from '#shared/domain/tables.ts';
import { op, wireVersion } from '#shared/sync/op.ts';

/** What desks and hubs in the field say to each other, by version. A line never changes; a new one is added below. */
const shipped: Readonly<Record<number, string>> = {
  1: 'b7e2035212fcd082',
  2: '3a7f985e746f437a',
  3: 'fdbc43d02479b262',
  4: 'eb0ecd84981a62c7',
  5: '636bd4532ac72503',
  6: 'a7b75dea63daeb2a',
};

/**
 * How many fields each record had in an earlier version, and a hash of their names: rows cross the wire as lists, and a
 * desk of that version reads the first so many. A field is added behind them, never between.
 */
const fieldsAt5: Readonly<Record<string, readonly [number, string]>> = {
  org_unit: [6, 'e37675b7'],
  person: [5, '57dc77bf'],
  panel: [6, '0bf59640'],
  expert: [9, '7ff2866a'],
  enterprise: [16, 'daa5b141'],
  visit: [21, '1533fc1f'],
  issue: [76, 'c5d37ada'],
  issue_event: [11, 'aa56a8ac'],
  conflict: [22, 'fa90eef4'],
  held: [15, 'd384e827'],
  attachment: [9, 'd8c53d70'],
  workday_calendar: [7, '89ff6919'],
  office_setting: [15, '29bf97fe'],
  plan_value: [7, 'd8bd661f'],
  enterprise_event: [9, '6c1fcec6'],
  report_archive: [13, '1e722ee4'],
};

const schemaOf = (schema: z.ZodType, io: 'input' | 'output') =>
  z.toJSONSchema(schema, { io, unrepresentable: 'any' });

/** Everything that crosses the wire, as text: procedures, operations, and the order of every record's fields. */
function wire(): string {
  const procedures = Object.entries(hubApi).map(([name, { input, output }]) => [
    name,
    schemaOf(input, 'input'),
    schemaOf(output, 'output'),
  ]);
  const records = tables.map(({ name, order }) => [name, order]);
  return JSON.stringify([procedures, schemaOf(op, 'input'), records]);
}

it('never changes without a new version', () => {
  const hash = createHash('sha256').update(wire()).digest('hex').slice(0, 16);
  expect(
    hash,
    `The wire has changed. Raise wireVersion in shared/sync/op.ts, write a line of history beside it, and add the version with the hash ${hash} here.`,
  ).toBe(shipped[wireVersion]);
});

it('tells the history of every version', () => {
  expect(Object.keys(shipped)).toEqual(Array.from({ length: wireVersion }, (_, index) => String(index + 1)));
});

it('adds fields behind those that desks of the version before know, and records behind their records', () => {
  const known = Object.keys(fieldsAt5);
  expect(tables.slice(0, known.length).map(({ name }) => name)).toEqual(known);
  expect(knownTableCount(5)).toBe(known.length);
  for (const { name, order } of tables.slice(0, known.length)) {
    const [count, hash] = fieldsAt5[name] ?? [0, ''];
    const found = createHash('sha256').update(order.slice(0, count).join()).digest('hex').slice(0, 8);
    expect([name, found]).toEqual([name, hash]);
  }
});
