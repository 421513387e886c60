import { applyPage } from '#electron/store/apply-page.ts';
import { changeEpoch, sweepOldEpoch } from '#electron/store/epoch.ts';
import { findMeta, putMeta } from '#electron/store/meta.ts';
import { grantScopes, listCursors } from '#electron/store/scopes.ts';
import { listAwaited, settleAwaited } from '#electron/store/settle.ts';
import { must } from '#shared/assert.ts';
import { Refused } from '#shared/contract/reply.ts';
import { type TableName, tableNames } from '#shared/domain/tables.ts';
import { wireVersion } from '#shared/sync/op.ts';
import { noteHubTime } from './clock-offset.ts';
import type { PushPorts } from './push.ts';

const pageRows = 2_000;

interface Pulled {
  readonly changed: Set<TableName>;
  readonly hasMore: boolean;
}

/** One request: scopes, rows and cursors in one transaction each page. */
async function pullOnce({ db, session, now }: PushPorts): Promise<Pulled> {
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
  for (const page of pages) {
    const tables = page.rows.length > 0 ? db.write((tx) => applyPage(tx, page)) : null;
    for (const name of tables ?? []) changed.add(name);
  }
  return { changed, hasMore: pages.some((page) => page.hasMore) };
}

/**
 * Fetches until nothing more waits on the hub: then the laptop equals what this person may see there. Rows are told
 * to `onChange` page by page, so that a first sync fills the screens while it runs.
 */
export async function pullAll(
  ports: PushPorts,
  onChange: (tables: ReadonlySet<TableName>) => void,
): Promise<void> {
  const { db, now } = ports;
  const awaited = listAwaited(db);
  for (;;) {
    try {
      const { changed, hasMore } = await pullOnce(ports);
      if (changed.size > 0) onChange(changed);
      if (!hasMore) break;
    } catch (error) {
      const epoch =
        error instanceof Refused && error.refusal.code === 'epoch_changed'
          ? error.refusal.params?.epoch
          : null;
      if (typeof epoch !== 'string') throw error;
      db.write((tx) => changeEpoch(tx, epoch));
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
}
