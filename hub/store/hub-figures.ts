import type { TableName } from '#shared/domain/tables.ts';
import type { Reader } from './db.ts';
import { backupSeqOf, findMeta } from './meta.ts';
import { getHead } from './sequencer.ts';

/** What whoever looks after a hub wants to know at a glance; instants are ISO. */
export interface HubFigures {
  readonly epoch: string;
  readonly head: number;
  /** Everything up to this sequence is in a copy that was checked. */
  readonly backupSeq: number;
  readonly backupAt: string | null;
  readonly people: number;
  readonly devices: number;
  readonly lastSeenAt: string | null;
  /** Operations that wait for a person to decide. */
  readonly held: number;
  readonly conflicts: number;
  /** Rows that moved and whose children still follow. */
  readonly moves: number;
}

async function countIn(db: Reader, table: TableName | 'sx_move'): Promise<number> {
  const { count } = await db
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

async function countOpen(db: Reader, table: 'held' | 'conflict'): Promise<number> {
  const { count } = await db
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow();
  return Number(count);
}

export async function readHubFigures(db: Reader): Promise<HubFigures> {
  const { devices, lastSeenAt } = await db
    .selectFrom('sx_device')
    .select(({ fn }) => [fn.countAll<number>().as('devices'), fn.max('last_seen_at').as('lastSeenAt')])
    .executeTakeFirstOrThrow();
  return {
    epoch: (await findMeta(db, 'epoch')) ?? '',
    head: await getHead(db),
    backupSeq: await backupSeqOf(db),
    backupAt: await findMeta(db, 'backup_at'),
    people: await countIn(db, 'person'),
    devices: Number(devices),
    lastSeenAt,
    held: await countOpen(db, 'held'),
    conflicts: await countOpen(db, 'conflict'),
    moves: await countIn(db, 'sx_move'),
  };
}
