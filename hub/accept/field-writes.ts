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
  return { value, actorId: entry.actorId, at: entry.at };
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
