import canonicalize from 'canonicalize';
import type { Field } from '#shared/domain/record.ts';
import { type TableName, tableNamed } from '#shared/domain/tables.ts';
import type { Op, SetOp } from '#shared/sync/op.ts';
import type { Violation } from '../violation.ts';
import type { World } from '../world.ts';

const invariant = 'I5 no value vanishes';

/** The hub's own fields are not the author's to write; of a list every member stands for itself. */
const others = ['hub', 'set'];

function isOthers(table: TableName, name: string): boolean {
  const field = (tableNamed(table).fields as Readonly<Record<string, Field>>)[name];
  return field !== undefined && others.includes(field.policy);
}

/** Every value that came in is in the audit, in a conflict, or held; or it stood there already. */
export function checkNoValueVanishes({ hub }: World): Violation[] {
  const raw = hub.look();
  const keys = (sql: string) => new Set(raw.prepare(sql).pluck().all() as string[]);
  const audited = keys("SELECT op_id || '.' || field FROM sx_audit");
  const known = keys("SELECT tbl || '/' || pk || '.' || field || '=' || coalesce(new, 'null') FROM sx_audit");
  const conflicts = keys("SELECT incoming_version || '.' || field FROM conflict");
  const held = keys('SELECT id FROM held');
  const events = keys(`SELECT json_extract(fv, '$."*"') FROM issue_event`);
  const created = new Map<string, Record<string, unknown>>();
  for (const { tbl, pk, row } of raw
    .prepare("SELECT tbl, pk, new AS row FROM sx_audit WHERE field = '*'")
    .all() as { tbl: string; pk: string; row: string }[]) {
    created.set(`${tbl}/${pk}`, JSON.parse(row) as Record<string, unknown>);
  }

  const vanished = (op: SetOp): string[] =>
    Object.entries(op.v)
      .filter(([name, { to }]) => {
        if (isOthers(op.t, name)) return false;
        if (audited.has(`${op.id}.${name}`) || conflicts.has(`${op.id}.${name}`)) return false;
        const place = `${op.t}/${op.pk}`;
        const text = canonicalize(to) ?? 'null';
        return !known.has(`${place}.${name}=${text}`) && canonicalize(created.get(place)?.[name]) !== text;
      })
      .map(([name]) => name);

  const violations: Violation[] = [];
  const rows = raw.prepare('SELECT op_id, body, verdict FROM sx_inbox').all() as {
    op_id: string;
    body: string;
    verdict: string | null;
  }[];
  for (const { op_id, body, verdict } of rows) {
    const complain = (what: string) => violations.push({ invariant, what: `${op_id}: ${what}` });
    const op = JSON.parse(body) as Op;
    if (verdict === null) complain('the inbox keeps no verdict');
    if (verdict === 'refused' || held.has(op_id)) continue;
    if (verdict === 'held') complain('is called held, but nobody holds it');
    else if (op.k === 'new' && !audited.has(`${op_id}.*`)) complain('a new row stands nowhere');
    else if (op.k === 'cmd' && !events.has(op_id)) complain('a step left no event');
    else if (op.k === 'set') for (const name of vanished(op)) complain(`the value of ${name} stands nowhere`);
  }
  return violations;
}
