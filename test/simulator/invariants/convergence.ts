import { type Columns, fromColumns } from '#shared/domain/columns.ts';
import { tableNames } from '#shared/domain/tables.ts';
import { hubRows, scopesAt } from '../oracle/hub-rows.ts';
import type { Violation } from '../violation.ts';
import type { World } from '../world.ts';

const invariant = 'I1 convergence';

/** At rest every laptop holds exactly the hub's rows that its person may see, field for field. */
export async function checkConvergence({ hub, desks, time }: World): Promise<Violation[]> {
  const rows = await hubRows(hub.look());
  const violations: Violation[] = [];
  for (const desk of desks) {
    const raw = desk.program()?.raw;
    if (!raw) continue;
    const scopes = scopesAt(hub.look(), desk.account, new Date(time.now()).toISOString());
    const wanted = new Map<string, string>();
    for (const [key, { stored, scopes: ofRow }] of rows) {
      if (ofRow.some((scope) => scopes.has(scope)))
        wanted.set(key, JSON.stringify([stored.seq, stored.row, stored.versions]));
    }
    for (const table of tableNames) {
      for (const found of raw.prepare(`SELECT * FROM ${table}`).all() as Columns[]) {
        const key = `${table}/${String(found.id)}`;
        const has = JSON.stringify([found.seq, fromColumns(table, found), JSON.parse(String(found.fv))]);
        const should = wanted.get(key);
        wanted.delete(key);
        if (should === has) continue;
        const what = should === undefined ? 'a row too many' : `a stale row: ${has} instead of ${should}`;
        violations.push({ invariant, what: `${desk.name} has ${key}, ${what}` });
      }
    }
    for (const key of wanted.keys()) violations.push({ invariant, what: `${desk.name} lacks ${key}` });
  }
  return violations;
}
