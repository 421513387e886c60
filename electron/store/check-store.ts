import type { Output } from '#shared/contract/api.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import { op } from '#shared/sync/op.ts';
import type { DeskDb, ReadableDb } from './db.ts';
import type { RowKey } from './outbox.ts';
import { isOverlayTrue } from './overlay.ts';

type Check = Output<AppApi, 'store.verify'>['checks'][number];

/** Every operation in the outbox as it is, in order. */
const bodies = (db: ReadableDb): string[] =>
  db.all<{ body: string }>('SELECT body FROM sx_outbox ORDER BY n').map(({ body }) => body);

function isReadable(body: string): boolean {
  try {
    return op.safeParse(JSON.parse(body)).success;
  } catch {
    return false;
  }
}

function checkOutbox(db: ReadableDb): Check {
  const all = bodies(db);
  const readable = all.filter(isReadable).length;
  return { name: 'outbox', isSound: readable === all.length, detail: `${readable}/${all.length}` };
}

function checkOverlay(db: ReadableDb): Check {
  const keys = db.all<RowKey>('SELECT tbl AS "table", pk FROM sx_overlay');
  const untrue = keys.filter((key) => !isOverlayTrue(db, key));
  return {
    name: 'overlay',
    isSound: untrue.length === 0,
    detail: `${keys.length - untrue.length}/${keys.length}`,
  };
}

/**
 * Looks whether a database is whole: its key fits, its pages are intact, its settings are in force, unsent work can be
 * read, and what is shown of it is what follows from it. Writes nothing. `detail` is a figure or SQLite's own word.
 */
export function checkStore(db: DeskDb): Check[] {
  const { key, integrity, settings } = db.inspect();
  return [
    { name: 'key', isSound: key, detail: '' },
    { name: 'integrity', isSound: integrity === 'ok', detail: integrity },
    { name: 'settings', isSound: settings === '', detail: settings },
    checkOutbox(db),
    checkOverlay(db),
  ];
}
