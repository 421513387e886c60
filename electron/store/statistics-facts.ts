import { type Columns, fromColumns } from '#shared/domain/columns.ts';
import {
  countedSteps,
  type Fact,
  type Facts,
  type FactTable,
  factColumns,
  factsOfDistrict,
} from '#shared/statistics/facts.ts';
import type { ReadableDb } from './db.ts';

/** Only the columns that figures need are read; of a fact nothing else may be asked. */
function listFacts<N extends FactTable>(
  db: ReadableDb,
  table: N,
  where = '1',
  params: Readonly<Record<string, string>> = {},
): Fact<N>[] {
  const sql = `SELECT ${factColumns(table).join(', ')} FROM ${table}_v WHERE ${where}`;
  return db.all<Columns>(sql, params).map((found) => fromColumns(table, found));
}

/** What this laptop holds of a district, or of all that it holds where that is null; unsent work is among it. */
export function readFacts(db: ReadableDb, districtCode: string | null): Facts {
  const all = {
    firms: listFacts(db, 'enterprise'),
    visits: listFacts(db, 'visit'),
    issues: listFacts(db, 'issue'),
    steps: listFacts(db, 'issue_event', 'command IN (SELECT value FROM json_each(:commands))', {
      commands: JSON.stringify(countedSteps),
    }),
  };
  return districtCode === null ? all : factsOfDistrict(all, districtCode);
}
