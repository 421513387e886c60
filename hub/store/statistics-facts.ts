import { type Columns, fromColumns } from '#shared/domain/columns.ts';
import {
  countedSteps,
  type Fact,
  type Facts,
  type FactTable,
  factColumns,
  factsOfDistrict,
} from '#shared/statistics/facts.ts';
import type { Reader } from './db.ts';
import type { RecordColumns } from './tables.ts';

function factsIn<N extends FactTable>(table: N, found: readonly object[]): Fact<N>[] {
  return found.map((columns) => fromColumns(table, columns as Columns));
}

/** The columns of live rows that figures need; of a fact nothing else may be asked. */
function select(db: Reader, table: FactTable) {
  return db
    .selectFrom(table)
    .select(factColumns(table) as (keyof RecordColumns & string)[])
    .where('deleted_at', 'is', null);
}

/** What the hub holds of a district, or of the whole city where that is null. */
export async function readFacts(db: Reader, districtCode: string | null): Promise<Facts> {
  const all = {
    firms: factsIn('enterprise', await select(db, 'enterprise').execute()),
    visits: factsIn('visit', await select(db, 'visit').execute()),
    issues: factsIn('issue', await select(db, 'issue').execute()),
    steps: factsIn(
      'issue_event',
      await select(db, 'issue_event')
        .where('command', 'in', [...countedSteps])
        .execute(),
    ),
  };
  return districtCode === null ? all : factsOfDistrict(all, districtCode);
}
