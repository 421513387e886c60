import type { Field } from '#shared/domain/record.ts';
import { type TableName, tableNamed } from '#shared/domain/tables.ts';
import { msOfHlc } from '#shared/sync/hlc.ts';
import type { Op } from '#shared/sync/op.ts';
import type { Violation } from '../violation.ts';
import type { World } from '../world.ts';

const invariant = 'I4 no silent overwrite';

interface Audited {
  readonly seq: number;
  readonly tbl: TableName;
  readonly pk: string;
  readonly field: string;
  readonly old: string | null;
  readonly new: string | null;
  readonly op_id: string;
  readonly prev_op_id: string | null;
  readonly reason: string | null;
}

interface Received {
  readonly op_id: string;
  readonly body: string;
  readonly received_at: string;
}

/** Stamped more than five minutes ahead of the hub. */
const isSuspect = ({ body, received_at }: Received): boolean =>
  msOfHlc((JSON.parse(body) as Op).hlc) > Date.parse(received_at) + 5 * 60_000;

/** Policies under which a newer value may replace one that its author never saw; the loser stands in the audit. */
const free = ['lww', 'max', 'min', 'hub', 'set', 'text3'];

function policyOf(table: TableName, name: string): string {
  return (tableNamed(table).fields as Readonly<Record<string, Field>>)[name]?.policy ?? 'hub';
}

/** Every written value replaced the one its author saw, and the audit names what was replaced without a gap. */
export function checkNoSilentOverwrite({ hub }: World): Violation[] {
  const raw = hub.look();
  const received = raw.prepare('SELECT op_id, body, received_at FROM sx_inbox').all() as Received[];
  const bodies = new Map(received.map(({ op_id, body }) => [op_id, JSON.parse(body) as Op]));
  const suspects = new Set(received.filter(isSuspect).map(({ op_id }) => op_id));
  const last = new Map<string, { version: string; value: string | null; isCreation: boolean }>();
  const violations: Violation[] = [];
  const complain = (entry: Audited, what: string) =>
    violations.push({
      invariant,
      what: `${entry.op_id} on ${entry.tbl}/${entry.pk}.${entry.field}: ${what}`,
    });

  for (const entry of raw.prepare('SELECT * FROM sx_audit ORDER BY seq, i').all() as Audited[]) {
    const place = `${entry.tbl}/${entry.pk}`;
    if (entry.field === '*') {
      const row = JSON.parse(entry.new ?? '{}') as Record<string, unknown>;
      for (const [name, value] of Object.entries(row)) {
        last.set(`${place}.${name}`, {
          version: entry.op_id,
          value: JSON.stringify(value),
          isCreation: true,
        });
      }
      continue;
    }
    // What two texts were merged from stands behind the merged one.
    if (entry.reason === 'merged_from') continue;
    const before = last.get(`${place}.${entry.field}`);
    const policy = policyOf(entry.tbl, entry.field);
    if (before && before.value !== (entry.old ?? 'null'))
      complain(entry, `replaced ${entry.old}, but the audit knows ${before.value}`);
    if (entry.reason === 'superseded') continue;
    const op = bodies.get(entry.op_id);
    if (op?.k === 'set') {
      const base = op.v[entry.field]?.base ?? null;
      const isSeen = base === before?.version || (base === null && before?.isCreation === true);
      const isFirst = policy === 'once' && (entry.old ?? 'null') === 'null';
      if (before && !isSeen && policy === 'lww' && suspects.has(entry.op_id) && !suspects.has(before.version))
        complain(entry, 'a clock that runs ahead has won');
      if (before && !isSeen && !isFirst && !free.includes(policy))
        complain(entry, `based on ${base}, replaced ${before.version}`);
    }
    last.set(`${place}.${entry.field}`, { version: entry.op_id, value: entry.new, isCreation: false });
  }
  return violations;
}
