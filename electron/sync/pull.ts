import { applyPage } from '#electron/store/apply-page.ts';
import { changeEpoch, refuseOldEpoch, sweepOldEpoch } from '#electron/store/epoch.ts';
import { findMeta, putMeta } from '#electron/store/meta.ts';
import { isAsSaid, noteCompared, type ScopeSaid } from '#electron/store/scope-digests.ts';
import { grantScopes, listCursors } from '#electron/store/scopes.ts';
import { listAwaited, settleAwaited } from '#electron/store/settle.ts';
import { must } from '#shared/assert.ts';
import { Refused } from '#shared/contract/reply.ts';
import { type TableName, tableNames } from '#shared/domain/tables.ts';
import { wireVersion } from '#shared/sync/op.ts';
import { noteHubTime } from './clock-offset.ts';
import { recheckWhenDue } from './recheck.ts';
import { repairFromHub } from './repair.ts';
import { type SnapshotPorts, takeSnapshots } from './take-snapshots.ts';

const pageRows = 2_000;
/** So often in a row pages may come that do not continue from here, as happens when two programs sync at once. */
const mostMisses = 3;
/** A scope that differs from the hub is right after one repair, and after a second when it changed meanwhile. */
const mostRepairs = 2;

export interface PullPorts extends SnapshotPorts {
  readonly now: () => number;
  /** Something that should not have happened. */
  readonly onBug: (error: unknown) => void;
}

type OnChange = (tables: ReadonlySet<TableName>) => void;

interface Pulled {
  readonly changed: Set<TableName>;
  readonly hasMore: boolean;
  /** The scopes of which more waits on the hub. */
  readonly unfinished: readonly number[];
  /** A page came that does not continue from the stored cursor. */
  readonly hasMissed: boolean;
  /** What each scope adds up to that came to its end, as far as the hub can say it. */
  readonly said: readonly ScopeSaid[];
}

/** One request: scopes, rows and cursors in one transaction each page. */
async function pullOnce({ db, session, now }: PullPorts): Promise<Pulled> {
  const sentAt = now();
  let epoch = '';
  const { scopes, pages, hubTime, schema } = await session.withHub((call) => {
    // Read anew when the call is repeated: renewing the tokens may bring a new epoch.
    epoch = must(findMeta(db, 'epoch'), 'known since the sign-in');
    return call('sync.pull', { epoch, schema: wireVersion, cursors: listCursors(db), limit: pageRows });
  });
  const changed = new Set<TableName>();
  const hasLost = db.write((tx) => {
    refuseOldEpoch(tx, epoch);
    noteHubTime(tx, { hubTime, sentAt, receivedAt: now() });
    if (findMeta(tx, 'hub_schema') !== String(schema)) putMeta(tx, 'hub_schema', String(schema));
    return grantScopes(tx, scopes);
  });
  if (hasLost) for (const name of tableNames) changed.add(name);
  let hasMissed = false;
  for (const page of pages) {
    if (page.rows.length === 0 && page.to === page.from && !page.isFull) continue;
    const tables = db.write((tx) => {
      refuseOldEpoch(tx, epoch);
      return applyPage(tx, page);
    });
    hasMissed ||= tables === null;
    for (const name of tables ?? []) changed.add(name);
  }
  const said = pages.flatMap(({ scope, to, digest }) => (digest ? [{ scope, cursor: to, digest }] : []));
  const unfinished = pages.filter((page) => page.hasMore).map(({ scope }) => scope);
  return { changed, hasMissed, hasMore: hasMissed || unfinished.length > 0, unfinished, said };
}

/** The epoch the hub named when it refused; null for every other error. */
function newEpochOf(error: unknown): string | null {
  if (!(error instanceof Refused) || error.refusal.code !== 'epoch_changed') return null;
  const epoch = error.refusal.params?.epoch;
  return typeof epoch === 'string' ? epoch : null;
}

/**
 * Fetches until nothing more waits on the hub: then the laptop equals what this person may see there. Returns what the
 * hub said of the scopes that came to their end.
 */
async function fetchAll(ports: PullPorts, onChange: OnChange): Promise<readonly ScopeSaid[]> {
  const { db, now } = ports;
  let awaited = listAwaited(db);
  let misses = 0;
  let said: readonly ScopeSaid[] = [];
  const asked = new Set<number>();
  for (;;) {
    const known = findMeta(db, 'epoch');
    try {
      const pulled = await pullOnce(ports);
      if (pulled.changed.size > 0) onChange(pulled.changed);
      said = pulled.said;
      if (!pulled.hasMore) break;
      misses = pulled.hasMissed ? misses + 1 : 0;
      for (const scope of pulled.unfinished.filter((one) => !asked.has(one))) {
        asked.add(scope);
        await takeSnapshots(ports, scope, onChange);
      }
      if (misses > mostMisses) throw new Error('The hub answers with pages from elsewhere.');
    } catch (error) {
      const epoch = newEpochOf(error);
      if (epoch === null || epoch === known) throw error;
      // A sign-in may have heard of it first.
      if (epoch !== findMeta(db, 'epoch')) db.write((tx) => changeEpoch(tx, epoch));
      // What was judged in the old epoch waits again.
      awaited = [];
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
  return said;
}

/**
 * Repairs the scopes that differ from what the hub says of them. Returns whether it is worth to compare anew: something
 * was repaired, or no part differs any more, since another program repaired it or the hub has changed meanwhile.
 */
async function repairAll(ports: PullPorts, wrong: readonly ScopeSaid[]): Promise<boolean> {
  const { db, now } = ports;
  let isWorthIt = false;
  for (const said of wrong) {
    // A row that lies in several scopes has been repaired in all of them.
    if (isWorthIt && db.write((tx) => isAsSaid(tx, said, now()))) continue;
    if ((await repairFromHub(ports, said)) !== 'unknown') isWorthIt = true;
  }
  return isWorthIt;
}

/**
 * Fetches everything that waits on the hub, and holds what this laptop then has against what the hub says it should
 * have: what differs is repaired. Rows are told to `onChange` page by page, so that a first sync fills the screens
 * while it runs. Where the hub has a new epoch, what it took before waits to be sent again.
 */
export async function pullAll(ports: PullPorts, onChange: OnChange): Promise<void> {
  const { db, now, onBug } = ports;
  recheckWhenDue(db, now());
  let said = await fetchAll(ports, onChange);
  for (let repairs = 0; ; repairs += 1) {
    const wrong = db.write((tx) => said.filter((one) => !isAsSaid(tx, one, now())));
    if (wrong.length === 0) return;
    if (repairs === mostRepairs) {
      onBug(new Error(`${wrong.length} scopes differ from the hub, also after they were repaired.`));
      db.write((tx) => {
        for (const { scope, digest } of wrong) noteCompared(tx, scope, digest, now());
      });
      return;
    }
    if (!(await repairAll(ports, wrong))) return;
    onChange(new Set(tableNames));
    said = await fetchAll(ports, onChange);
  }
}
