import { z } from 'zod';

/**
 * What the hub does when a field was changed in two places:
 * `ask` opens a conflict for a person, `lww` takes the later trusted clock, `max` and `min` keep the larger and the
 * smaller value, `set` is a list whose members are added and removed one by one, `text3` merges whole lines and asks
 * where the same lines were changed, `hub` may only be written by the hub, `once` keeps the first value for ever.
 */
export type MergePolicy = 'ask' | 'lww' | 'max' | 'min' | 'set' | 'text3' | 'hub' | 'once';

/** How a field lies in SQLite: `bool` as 0/1, `json` as canonical text. */
export type ColumnKind = 'text' | 'integer' | 'bool' | 'json';

export interface Field<S extends z.ZodType = z.ZodType> {
  readonly schema: S;
  readonly column: ColumnKind;
  readonly policy: MergePolicy;
}

type Fields = Record<string, Field>;

export interface RecordType<N extends string = string, F extends Fields = Fields> {
  readonly name: N;
  readonly fields: F;
  /** Field names in the order in which they cross the wire. */
  readonly order: readonly (keyof F & string)[];
  /** Every field, plus `id`. */
  readonly schema: z.ZodObject<{ [K in keyof F]: F[K]['schema'] } & { id: z.ZodString }>;
}

/** The row of a record: `id` and every field, values as in TypeScript (booleans, arrays), not as in SQL. */
export type RowOf<R> =
  R extends RecordType<string, infer F>
    ? { id: string } & { [K in keyof F]: z.output<F[K]['schema']> }
    : never;

const field =
  (column: ColumnKind) =>
  <S extends z.ZodType>(schema: S, policy: MergePolicy = 'ask'): Field<S> => ({ schema, column, policy });

export const text = field('text');
export const integer = field('integer');
export const bool = field('bool');
export const json = field('json');

export function record<N extends string, F extends Fields>(name: N, fields: F): RecordType<N, F> {
  const shape = Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, value.schema]));
  return {
    name,
    fields,
    order: Object.keys(fields),
    schema: z.object({ id: z.string().min(1), ...shape }) as unknown as RecordType<N, F>['schema'],
  };
}

export const day = z.iso.date();
export const instant = z.iso.datetime();
export const personRef = z.string().min(1);
