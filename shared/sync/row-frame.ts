import { z } from 'zod';
import { must } from '../assert.ts';
import { type TableName, type TableRow, tables } from '../domain/tables.ts';

/**
 * One entry of a feed page: `u` carries a row, `x` says that it left the scope.
 * Up: ['u', rowNo, table number, seq, field versions, id, ...values in the record's order].
 * Exit: ['x', rowNo, table number, seq, id].
 */
export const rowFrame = z.union([
  z.tuple(
    [z.literal('u'), z.int(), z.int(), z.int(), z.record(z.string(), z.string()), z.string()],
    z.json(),
  ),
  z.tuple([z.literal('x'), z.int(), z.int(), z.int(), z.string()]),
]);
export type RowFrame = z.infer<typeof rowFrame>;
export type UpFrame = Extract<RowFrame, { readonly 0: 'u' }>;

/** The version of each field written after creation; `*` is the operation that created the row. */
export type FieldVersions = Record<string, string>;

export interface UpRow<N extends TableName = TableName> {
  readonly table: N;
  readonly rowNo: number;
  readonly seq: number;
  readonly versions: FieldVersions;
  readonly row: TableRow<N>;
}

export function encodeUp({ table, rowNo, seq, versions, row }: UpRow): UpFrame {
  const number = tables.findIndex((record) => record.name === table);
  const record = must(tables[number], 'a table name is always listed');
  const values = record.order.map(
    (field) => (row as Record<string, unknown>)[field] as z.infer<ReturnType<typeof z.json>>,
  );
  return ['u', rowNo, number, seq, versions, row.id, ...values];
}

export function encodeExit(table: TableName, rowNo: number, seq: number, id: string): RowFrame {
  return ['x', rowNo, tables.findIndex((record) => record.name === table), seq, id];
}

export type DecodedFrame =
  | {
      kind: 'up';
      table: TableName;
      rowNo: number;
      seq: number;
      versions: FieldVersions;
      row: Record<string, unknown> & { id: string };
    }
  | { kind: 'exit'; table: TableName; rowNo: number; seq: number; id: string };

/** Null for a table that this version does not know; its rows are skipped, not an error. */
export function decodeFrame(frame: RowFrame): DecodedFrame | null {
  const record = tables[frame[2]];
  if (!record) return null;
  if (frame[0] === 'x')
    return { kind: 'exit', table: record.name, rowNo: frame[1], seq: frame[3], id: frame[4] };
  const [, rowNo, , seq, versions, id, ...values] = frame;
  const row = {
    id,
    ...Object.fromEntries(record.order.map((field, index) => [field, values[index] ?? null])),
  };
  return { kind: 'up', table: record.name, rowNo, seq, versions, row };
}
