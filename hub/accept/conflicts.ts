import type { Reader, Writer } from '#hub/store/db.ts';
import { findRow, insertRow, listKeys, listRows, updateRow } from '#hub/store/rows.ts';
import type { Conflict } from '#shared/domain/conflict.ts';
import type { TableName } from '#shared/domain/tables.ts';
import type { SetOp } from '#shared/sync/op.ts';
import { type BatchLog, touch } from './batch-log.ts';
import { findBaseValue, findFieldWrite } from './field-writes.ts';
import { authoredAt } from './op-body.ts';

/** A field in which two people wrote different values. */
export interface Clash {
  readonly field: string;
  readonly base: string | null;
  readonly current: { readonly value: unknown; readonly version: string | null };
  readonly incoming: unknown;
}

type Json = Conflict['baseValue'];

async function nameOf(db: Reader, personId: string | null): Promise<string> {
  return personId === null ? '' : ((await findRow(db, 'person', personId))?.row.name ?? '');
}

/** Who wrote the hub's value, as far as the audit tells. */
async function currentOf(
  tx: Writer,
  log: BatchLog,
  place: { table: TableName; pk: string; field: string },
  { value, version }: Clash['current'],
): Promise<
  Pick<Conflict, 'currentVersion' | 'currentValue' | 'currentById' | 'currentByName' | 'currentAt'>
> {
  const write = await findFieldWrite(tx, log, place, version);
  const currentById = write?.actorId ?? null;
  return {
    currentVersion: version,
    currentValue: value as Json,
    currentById,
    currentByName: await nameOf(tx, currentById),
    currentAt: write?.at ?? null,
  };
}

/** Writes down both values of a field and what stood there before both, for a person to choose. */
export async function openConflict(
  tx: Writer,
  log: BatchLog,
  op: SetOp,
  { field, base, current, incoming }: Clash,
  { at, newId }: { at: string; newId: () => string },
): Promise<void> {
  const place = { table: op.t, pk: op.pk, field };
  const before = await findBaseValue(tx, log, place, { base, version: current.version });
  const conflict: Conflict = {
    id: newId(),
    tableName: op.t,
    pk: op.pk,
    field,
    baseVersion: base,
    baseValue: (before?.value ?? null) as Json,
    ...(await currentOf(tx, log, place, current)),
    incomingVersion: op.id,
    incomingValue: incoming as Json,
    incomingById: op.user,
    incomingByName: await nameOf(tx, op.user),
    incomingAt: authoredAt(op, at),
    openedAt: at,
    state: 'open',
    choice: null,
    chosenValue: null,
    resolvedById: null,
    resolvedByName: '',
    resolvedAt: null,
  };
  await insertRow(tx, 'conflict', conflict, { '*': op.id });
  touch(log, 'conflict', conflict.id);
}

/** The open conflicts of a row show what its fields hold now, so that nobody chooses against an older value. */
export async function followFields(
  tx: Writer,
  log: BatchLog,
  { table, pk }: { table: TableName; pk: string },
  written: Readonly<Record<string, unknown>>,
  version: string,
): Promise<void> {
  const keys = await listKeys(tx, 'conflict', 'pk', pk);
  if (keys.length === 0) return;
  const rows = await listRows(
    tx,
    'conflict',
    keys.map(({ id }) => id),
  );
  for (const { row, versions } of rows.values()) {
    const { field } = row;
    if (row.state !== 'open' || row.tableName !== table || !Object.hasOwn(written, field)) continue;
    const current = await currentOf(tx, log, { table, pk, field }, { value: written[field], version });
    await updateRow(tx, 'conflict', row.id, current, versions);
    touch(log, 'conflict', row.id);
  }
}
