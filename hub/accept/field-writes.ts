import type { AuditEntry } from '#hub/store/audit.ts';
import { findWrites } from '#hub/store/audit.ts';
import type { Reader } from '#hub/store/db.ts';
import type { TableName } from '#shared/domain/tables.ts';
import type { BatchLog } from './batch-log.ts';

interface Place {
  readonly table: TableName;
  readonly pk: string;
  readonly field: string;
}

/** What an operation wrote into a field, by whom and when; null when the audit does not know. */
export interface FieldWrite {
  readonly value: unknown;
  /** What stood there before, and the operation that had written that. */
  readonly old: unknown;
  readonly prevOpId: string | null;
  readonly actorId: string | null;
  readonly at: string;
}

/** Values that an operation brought but that were not what it wrote. */
const unwritten: readonly (string | null)[] = ['superseded', 'merged_from'];

function writeIn(
  entries: readonly AuditEntry[],
  { table, pk, field }: Place,
  opId: string,
): FieldWrite | null {
  const entry = entries.find(
    (one) =>
      one.table === table &&
      one.pk === pk &&
      one.opId === opId &&
      (one.field === field || one.field === '*') &&
      !unwritten.includes(one.reason),
  );
  if (!entry) return null;
  const value = entry.field === '*' ? (entry.new as Record<string, unknown>)[field] : entry.new;
  const old = entry.field === '*' ? null : entry.old;
  return { value, old, prevOpId: entry.prevOpId, actorId: entry.actorId, at: entry.at };
}

/** Looks into what this transaction has judged so far, and then into the audit. `version` is an operation's id. */
export async function findFieldWrite(
  db: Reader,
  log: BatchLog,
  place: Place,
  version: string | null,
): Promise<FieldWrite | null> {
  if (version === null) return null;
  const fresh = writeIn([...log.audit, ...(log.earlier?.audit ?? [])], place, version);
  return fresh ?? writeIn(await findWrites(db, place.table, place.pk, version), place, version);
}

/**
 * What stood in a field at the version `base`. A value that the hub was filled with has no write of its own, but the
 * first write after it knows what it replaced. Null when nobody knows.
 */
export async function findBaseValue(
  db: Reader,
  log: BatchLog,
  place: Place,
  { base, version }: { base: string | null; version: string | null },
): Promise<{ readonly value: unknown } | null> {
  const write = await findFieldWrite(db, log, place, base);
  if (write) return write;
  const next = await findFieldWrite(db, log, place, version);
  return next !== null && next.prevOpId === base ? { value: next.old } : null;
}
