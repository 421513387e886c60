import { type Columns, fromColumns } from '#shared/domain/columns.ts';
import { tableNames } from '#shared/domain/tables.ts';
import type { Violation } from '../violation.ts';
import type { World } from '../world.ts';

const invariant = 'I7 shown at rest';

/** Once everything is judged a laptop shows what the hub has; only work that waits for a person lies over it. */
export function checkShown({ desks }: World): Violation[] {
  const violations: Violation[] = [];
  for (const desk of desks) {
    const raw = desk.program()?.raw;
    if (!raw) continue;
    const undecided = new Set(
      raw
        .prepare("SELECT tbl || '/' || pk FROM sx_outbox WHERE state IN ('held', 'refused')")
        .pluck()
        .all() as string[],
    );
    for (const table of tableNames) {
      const rowsIn = (place: string) =>
        new Map(
          (raw.prepare(`SELECT * FROM ${place}`).all() as Columns[]).map((row) => [String(row.id), row]),
        );
      const base = rowsIn(table);
      for (const [id, row] of rowsIn(`${table}_v`)) {
        const key = `${table}/${id}`;
        if (undecided.has(key)) continue;
        const held = base.get(id);
        const has = held ? JSON.stringify(fromColumns(table, held)) : 'nothing';
        const shows = JSON.stringify(fromColumns(table, row));
        if (has !== shows) violations.push({ invariant, what: `${desk.name} has ${has} and shows ${shows}` });
      }
    }
  }
  return violations;
}
