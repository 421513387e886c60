import { sql } from 'kysely';
import { tableNames } from '#shared/domain/tables.ts';
import type { HubStore, Reader } from './db.ts';
import { findMeta } from './meta.ts';
import { getHead } from './sequencer.ts';

/** `damaged`: pages that cannot be read; `row_ahead`: a row that is newer than the newest change. */
type CopyFinding = 'damaged' | 'no_epoch' | 'row_ahead' | 'operation_without_verdict';

/** What is in a copy, and what is wrong with it. */
export interface CopyReport {
  readonly epoch: string;
  /** The sequence of the newest change. */
  readonly head: number;
  /** Synced rows of every table. */
  readonly rows: number;
  /** Operations that were ever handed in. */
  readonly operations: number;
  readonly people: number;
  /** When the newest operation arrived; null when none did. */
  readonly newestAt: string | null;
  /** Empty: whoever restores this copy has everything up to `head`. */
  readonly findings: readonly CopyFinding[];
}

interface RowFigures {
  readonly count: number;
  readonly newest: number;
}

async function rowFigures(db: Reader): Promise<Map<string, RowFigures>> {
  const figures = new Map<string, RowFigures>();
  for (const table of tableNames) {
    const { count, newest } = await db
      .selectFrom(table)
      .select(({ fn }) => [fn.countAll<number>().as('count'), fn.max('seq').as('newest')])
      .executeTakeFirstOrThrow();
    figures.set(table, { count: Number(count), newest: Number(newest ?? 0) });
  }
  return figures;
}

async function isDamaged(db: Reader): Promise<boolean> {
  const found = await db
    .selectFrom(sql<{ integrity_check: string }>`pragma_integrity_check`.as('found'))
    .select('integrity_check')
    .execute();
  return found.length !== 1 || found[0]?.integrity_check !== 'ok';
}

/**
 * Looks into a store that was opened over a copy (`openBackupFile`): reads every page, and holds every row and every
 * operation against what a hub promises.
 */
export function reportOnCopy(copy: Pick<HubStore, 'read'>): Promise<CopyReport> {
  return copy.read(async (db) => {
    const findings: CopyFinding[] = [];
    if (await isDamaged(db)) findings.push('damaged');
    const epoch = await findMeta(db, 'epoch');
    if (epoch === null) findings.push('no_epoch');
    const head = await getHead(db);
    const tables = await rowFigures(db);
    if ([...tables.values()].some(({ newest }) => newest > head)) findings.push('row_ahead');
    const inbox = await db
      .selectFrom('sx_inbox')
      .select(({ fn }) => [
        fn.countAll<number>().as('operations'),
        fn.count<number>('verdict').as('judged'),
        fn.max('received_at').as('newestAt'),
        fn.max('seq').as('newest'),
      ])
      .executeTakeFirstOrThrow();
    if (Number(inbox.operations) !== Number(inbox.judged)) findings.push('operation_without_verdict');
    if (Number(inbox.newest ?? 0) > head && !findings.includes('row_ahead')) findings.push('row_ahead');
    return {
      epoch: epoch ?? '',
      head,
      rows: [...tables.values()].reduce((sum, { count }) => sum + count, 0),
      operations: Number(inbox.operations),
      people: tables.get('person')?.count ?? 0,
      newestAt: inbox.newestAt,
      findings,
    };
  });
}
