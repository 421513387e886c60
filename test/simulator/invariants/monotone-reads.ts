import type Database from 'better-sqlite3';
import canonicalize from 'canonicalize';
import { type Columns, fromColumns } from '#shared/domain/columns.ts';
import { type TableName, tableNames } from '#shared/domain/tables.ts';
import type { Op } from '#shared/sync/op.ts';
import type { DeskSide } from '../desk/desk-side.ts';
import { prepared } from '../oracle/prepared.ts';
import type { Violation } from '../violation.ts';

const invariant = 'I7 monotone reads';

const everySeq = tableNames.map((table) => `SELECT '${table}/' || id, seq FROM ${table}`).join(' UNION ALL ');

/** What one laptop has read so far. */
export interface Reader {
  /** Looks at the laptop again; for as long as its disk is not put back, it never sees an older row. */
  readonly look: () => Violation[];
  /** What the hub has judged of this laptop's operations at some time, as far as the laptop has heard of it. */
  readonly judged: ReadonlySet<string>;
  /** The disk was put back, or is another, and the laptop runs with it. */
  readonly forget: () => void;
  /** A row on the disk is not what it was. */
  readonly forgetRows: () => void;
}

/** `source` has read the disk that this laptop's is a copy of. */
export function readerOf(desk: DeskSide, source: Reader | null): Reader {
  let epoch: unknown = null;
  let lastChange = '';
  let seen = new Map<string, number>();
  const judged = new Set(source?.judged);
  return {
    judged,
    forgetRows: () => {
      seen = new Map();
    },
    forget: () => {
      seen = new Map();
      const raw = desk.program()?.raw;
      if (raw) unreadWrites(desk, raw, judged);
    },
    look: () => {
      const raw = desk.program()?.raw;
      if (!raw) return [];
      const change = `${desk.lives()}/${String(prepared(raw, 'SELECT total_changes()').pluck().get())}`;
      if (change === lastChange) return [];
      lastChange = change;
      const now = prepared(raw, "SELECT v FROM sx_meta WHERE k = 'epoch'").pluck().get() ?? null;
      if (now !== epoch) seen = new Map();
      epoch = now;
      const violations: Violation[] = [];
      const found = new Map<string, number>();
      for (const [key, seq] of prepared(raw, everySeq).raw().all() as [string, number][]) {
        const before = seen.get(key);
        if (before !== undefined && before > seq)
          violations.push({ invariant, what: `${desk.name} went back from ${before} to ${seq} on ${key}` });
        found.set(key, seq);
      }
      seen = found;
      return [...violations, ...unreadWrites(desk, raw, judged)];
    },
  };
}

interface Written {
  readonly op_id: string;
  readonly kind: string;
  readonly tbl: TableName;
  readonly pk: string;
  readonly body: string;
  readonly state: string;
}

interface OwnRow {
  readonly table: TableName;
  readonly pk: string;
  isNew: boolean;
  isDeleted: boolean;
  /** The last value written to each field, as long as the hub has not judged it. */
  readonly values: Map<string, unknown>;
}

const canonical = (value: unknown): string => canonicalize(value) ?? 'null';

function ownRows(written: readonly Written[], judged: ReadonlySet<string>): OwnRow[] {
  const rows = new Map<string, OwnRow>();
  for (const { op_id, tbl, pk, body } of written) {
    const op = JSON.parse(body) as Op;
    const isWaiting = !judged.has(op_id);
    const row = rows.get(`${tbl}/${pk}`) ?? {
      table: tbl,
      pk,
      isNew: false,
      isDeleted: false,
      values: new Map(),
    };
    rows.set(`${tbl}/${pk}`, row);
    if (op.k === 'new') row.isNew = isWaiting;
    if (op.k === 'del') row.isDeleted = true;
    if (op.k !== 'set') continue;
    for (const [name, { to }] of Object.entries(op.v)) {
      if (isWaiting) row.values.set(name, to);
      else row.values.delete(name);
    }
  }
  return [...rows.values()].filter(
    ({ isNew, isDeleted, values }) => !isDeleted && (isNew || values.size > 0),
  );
}

/**
 * What this laptop wrote last and the hub never judged is what it shows. What was judged once and waits again, after
 * a restore of the hub, may be shown or not: others may have written since.
 */
function unreadWrites(desk: DeskSide, raw: Database.Database, judged: Set<string>): Violation[] {
  const written = prepared(
    raw,
    `SELECT op_id, kind, tbl, pk, body, state FROM sx_outbox WHERE kind <> 'cmd' ORDER BY n`,
  ).all() as Written[];
  const isThere = ({ tbl, pk }: Written) =>
    prepared(raw, `SELECT 1 FROM ${tbl} WHERE id = ?`).get(pk) !== undefined;
  for (const one of written) {
    const { op_id, kind, state } = one;
    const isAnswered = state !== 'pending' && state !== 'sent';
    // A new row that the hub has sent back is judged, though the answer to it never came.
    if (isAnswered || (kind === 'new' && isThere(one))) judged.add(op_id);
  }
  const violations: Violation[] = [];
  for (const { table, pk, isNew, values } of ownRows(written, judged)) {
    const key = `${table}/${pk}`;
    const found = prepared(raw, `SELECT * FROM ${table}_v WHERE id = ?`).get(pk) as Columns | undefined;
    if (!found) {
      const isHeld = prepared(raw, `SELECT 1 FROM ${table} WHERE id = ?`).get(pk) !== undefined;
      if (isNew || isHeld) violations.push({ invariant, what: `${desk.name} does not show its own ${key}` });
      continue;
    }
    const shown = fromColumns(table, found) as unknown as Record<string, unknown>;
    for (const [name, to] of values) {
      if (!Object.hasOwn(shown, name) || canonical(shown[name]) === canonical(to)) continue;
      const what = `${desk.name} wrote ${canonical(to)} to ${key}.${name} and shows ${canonical(shown[name])}`;
      violations.push({ invariant, what });
    }
  }
  return violations;
}
