import type { Violation } from '../violation.ts';
import type { World } from '../world.ts';

const invariant = 'I3 at most once';

/** An operation takes effect in one transaction and writes a field once; a submission may take several steps. */
export function checkAtMostOnce({ hub }: World): Violation[] {
  const raw = hub.look();
  const twice = raw
    .prepare(
      `SELECT a.op_id, a.tbl, a.field, count(*) AS times FROM sx_audit AS a
       GROUP BY a.op_id, a.tbl, a.pk, a.field, coalesce(a.old, '')
       HAVING count(*) > 1 OR min(a.seq) <> max(a.seq)`,
    )
    .all() as { op_id: string; tbl: string; field: string; times: number }[];
  const apart = raw
    .prepare(
      'SELECT op_id, count(DISTINCT seq) AS seqs FROM sx_audit GROUP BY op_id HAVING count(DISTINCT seq) > 1',
    )
    .all() as { op_id: string; seqs: number }[];
  const steps = raw
    .prepare(
      `SELECT json_extract(fv, '$."*"') AS op_id, command, count(*) AS times FROM issue_event
       GROUP BY 1, command HAVING count(*) > 1`,
    )
    .all() as { op_id: string; command: string; times: number }[];
  return [
    ...twice.map((row) => `${row.op_id} wrote ${row.tbl}.${row.field} ${row.times} times`),
    ...apart.map((row) => `${row.op_id} took effect under ${row.seqs} sequences`),
    ...steps.map((row) => `${row.op_id} took the step ${row.command} ${row.times} times`),
  ].map((what) => ({ invariant, what }));
}
