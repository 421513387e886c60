import { isDeepStrictEqual } from 'node:util';
import type { Call } from '#shared/contract/api.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import { type TableName, tableNamed } from '#shared/domain/tables.ts';
import { listEnterprises, listIssues, listVisits } from './list-everything.ts';

type Row = Readonly<Record<string, unknown>> & { readonly id: string };
type Compared = Extract<TableName, 'enterprise' | 'visit' | 'issue'>;

/** The records that a desk shows, by table and id; only what the hub keeps of them. */
export type Shown = Readonly<Record<Compared, ReadonlyMap<string, Row>>>;

/** A record that is not on the hub as a desk shows it. */
export interface Difference {
  readonly table: Compared;
  readonly id: string;
  /** Null: the hub does not have the record. */
  readonly fields: readonly string[] | null;
}

const recordsOf = (table: Compared, rows: readonly object[]): ReadonlyMap<string, Row> =>
  new Map(
    rows.map((row) => {
      const kept = tableNamed(table).schema.parse(row) as Row;
      return [kept.id, kept];
    }),
  );

export async function readShown(call: Call<AppApi>): Promise<Shown> {
  return {
    enterprise: recordsOf('enterprise', await listEnterprises(call)),
    visit: recordsOf('visit', await listVisits(call)),
    issue: recordsOf('issue', await listIssues(call)),
  };
}

/** Every record of a desk that the hub lacks, or has with other values. */
export function differencesOf(desk: Shown, hub: Shown): Difference[] {
  return (['enterprise', 'visit', 'issue'] as const).flatMap((table) =>
    [...desk[table].values()].flatMap((row): Difference[] => {
      const { id } = row;
      const there = hub[table].get(id);
      if (!there) return [{ table, id, fields: null }];
      const fields = Object.keys(row).filter((field) => !isDeepStrictEqual(row[field], there[field]));
      return fields.length === 0 ? [] : [{ table, id, fields }];
    }),
  );
}
