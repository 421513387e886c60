import { applyPage } from '#electron/store/apply-page.ts';
import type { DeskDb } from '#electron/store/db.ts';
import { changeEpoch, sweepOldEpoch } from '#electron/store/epoch.ts';
import { findMeta, putMeta } from '#electron/store/meta.ts';
import { grantScopes, listCursors } from '#electron/store/scopes.ts';
import { listAwaited, settleAwaited } from '#electron/store/settle.ts';
import { must } from '#shared/assert.ts';
import { Refused } from '#shared/contract/reply.ts';
import { type TableName, tableNames } from '#shared/domain/tables.ts';
import { wireVersion } from '#shared/sync/op.ts';
import { noteHubTime } from './clock-offset.ts';
import type { HubSession } from './hub-session.ts';

const pageRows = 2_000;
/** So often in a row pages may come that do not continue from here, as happens when two programs sync at once. */
const mostMisses = 3;

export interface PullPorts {
  readonly db: DeskDb;
  readonly session: HubSession;
  readonly now: () => number;
}

interface Pulled {
  readonly changed: Set<TableName>;
  readonly hasMore: boolean;
  /** A page came that does not continue from the stored cursor. */
  readonly hasMissed: boolean;
}

/** One request: scopes, rows and cursors in one transaction each page. */
async function pullOnce({ db, session, now }: PullPorts): Promise<Pulled> {
  const sentAt = now();
  const epoch = must(findMeta(db, 'epoch'), 'known since the sign-in');
  const { scopes, pages, hubTime } = await session.withHub((call) =>
    call('sync.pull', { epoch, schema: wireVersion, cursors: listCursors(db), limit: pageRows }),
  );
  const changed = new Set<TableName>();
  const hasLost = db.write((tx) => {
    noteHubTime(tx, { hubTime, sentAt, receivedAt: now() });
    return grantScopes(tx, scopes);
  });
  if (hasLost) for (const name of tableNames) changed.add(name);
  let hasMissed = false;
  for (const page of pages) {
    if (page.rows.length === 0 && page.to === page.from) continue;
    const tables = db.write((tx) => applyPage(tx, page));
    hasMissed ||= tables === null;
    for (const name of tables ?? []) changed.add(name);
  }
  return { changed, hasMissed, hasMore: hasMissed || pages.some((page) => page.hasMore) };
}

/** The epoch the hub named when it refused; null for every other error. */
function newEpochOf(error: unknown): string | null {
  if (!(error instanceof Refused) || error.refusal.code !== 'epoch_changed') return null;
  const epoch = error.refusal.params?.epoch;
  return typeof epoch === 'string' ? epoch : null;
}

/**
 * Fetches until nothing more waits on the hub: then the laptop equals what this person may see there. Rows are told
 * to `onChange` page by page, so that a first sync fills the screens while it runs. Returns true when the hub has a
 * new epoch: what it took before waits to be sent again.
 */
export async function pullAll(
  ports: PullPorts,
  onChange: (tables: ReadonlySet<TableName>) => void,
): Promise<boolean> {
  const { db, now } = ports;
  let awaited = listAwaited(db);
  let hasNewEpoch = false;
  let misses = 0;
  for (;;) {
    try {
      const { changed, hasMore, hasMissed } = await pullOnce(ports);
      if (changed.size > 0) onChange(changed);
      if (!hasMore) break;
      misses = hasMissed ? misses + 1 : 0;
      if (misses > mostMisses) throw new Error('The hub answers with pages from elsewhere.');
    } catch (error) {
      const epoch = newEpochOf(error);
      if (epoch === null || epoch === findMeta(db, 'epoch')) throw error;
      db.write((tx) => changeEpoch(tx, epoch));
      // What was judged in the old epoch waits again.
      awaited = [];
      hasNewEpoch = true;
    }
  }
  const isSwept = db.write((tx) => {
    settleAwaited(tx, awaited);
    const swept = findMeta(tx, 'is_first_sync_done') === null && sweepOldEpoch(tx);
    putMeta(tx, 'is_first_sync_done', '1');
    putMeta(tx, 'last_synced_at', new Date(now()).toISOString());
    return swept;
  });
  if (isSwept) onChange(new Set(tableNames));
  return hasNewEpoch;
}
