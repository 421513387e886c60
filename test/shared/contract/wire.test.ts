import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { hubApi } from '#shared/contract/hub-api.ts';
import { tables } from '#shared/domain/tables.ts';
import { op, wireVersion } from '#shared/sync/op.ts';

/** What desks and hubs in the field say to each other, by version. A line never changes; a new one is added below. */
const shipped: Readonly<Record<number, string>> = {
  1: 'b7e2035212fcd082',
  2: '3a7f985e746f437a',
  3: 'fdbc43d02479b262',
  4: 'eb0ecd84981a62c7',
  5: 'c3f8a51ca48cb51f',
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
