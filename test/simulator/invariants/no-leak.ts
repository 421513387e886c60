import { scopesOfRows } from '#hub/store/row-scopes.ts';
import type { TableName } from '#shared/domain/tables.ts';
import { tableNames } from '#shared/domain/tables.ts';
import type { RowFrame } from '#shared/sync/row-frame.ts';
import type { Exchange } from '../network/network.ts';
import { hubRows, memoryOver, scopesAt } from '../oracle/hub-rows.ts';
import type { Violation } from '../violation.ts';
import type { World } from '../world.ts';

const invariant = 'I6 no leak';

type Pulled = { readonly pages: readonly { readonly rows: readonly RowFrame[] }[] };

/** No answer contains a row that its receiver may not see at that moment. */
export async function checkAnswer({ hub, desks, time }: World, exchange: Exchange): Promise<Violation[]> {
  const { name, reply, sender } = exchange;
  if (name !== 'sync.pull' || !reply.ok) return [];
  const desk = desks.find((one) => one.name === sender.name);
  if (!desk) return [];
  const scopes = scopesAt(hub.look(), desk.account, new Date(time.now()).toISOString());
  const memory = memoryOver(hub.look());
  const frames = (reply.value as Pulled).pages
    .flatMap(({ rows }) => rows)
    .filter((frame) => frame[0] === 'u');
  const violations: Violation[] = [];
  for (const [number, some] of Map.groupBy(frames, (frame) => frame[2])) {
    const table = tableNames[number] as TableName;
    const ids = some.map((frame) => String(frame[5]));
    const stored = await memory.rows(table, ids);
    const rows = ids.flatMap((id) => stored.get(id) ?? []);
    const ofRows = await scopesOfRows(memory, table, rows);
    for (const id of ids) {
      if (ofRows.get(id)?.some((scope) => scopes.has(scope))) continue;
      violations.push({ invariant, what: `${desk.name} was sent ${table}/${id}` });
    }
  }
  return violations;
}

/** At rest no laptop holds a row that its person may not see. */
export async function checkNothingKept({ hub, desks, time }: World): Promise<Violation[]> {
  const rows = await hubRows(hub.look());
  const violations: Violation[] = [];
  for (const desk of desks) {
    const raw = desk.program()?.raw;
    if (!raw) continue;
    const scopes = scopesAt(hub.look(), desk.account, new Date(time.now()).toISOString());
    for (const table of tableNames) {
      for (const id of raw.prepare(`SELECT id FROM ${table}`).pluck().all() as string[]) {
        const row = rows.get(`${table}/${id}`);
        if (!row || row.scopes.some((scope) => scopes.has(scope))) continue;
        violations.push({ invariant, what: `${desk.name} still holds ${table}/${id}` });
      }
    }
  }
  return violations;
}
