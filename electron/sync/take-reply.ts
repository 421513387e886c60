import { applyPage } from '#electron/store/apply-page.ts';
import type { DeskDb, WritableDb } from '#electron/store/db.ts';
import { changeEpoch, sweepOldEpoch } from '#electron/store/epoch.ts';
import { findMeta, putMeta } from '#electron/store/meta.ts';
import { type Judged, listInState, putVerdict, rowKeyOf, trimAcked } from '#electron/store/outbox.ts';
import { rebuildOverlay } from '#electron/store/overlay.ts';
import { grantScopes, listCursors } from '#electron/store/scopes.ts';
import { listAwaited, settleAwaited } from '#electron/store/settle.ts';
import { Refused } from '#shared/contract/reply.ts';
import { type TableName, tableNames } from '#shared/domain/tables.ts';
import { type ReplyBody, readReplyBody } from '#shared/package/package-bodies.ts';
import { splitPackage } from '#shared/package/package-file.ts';
import { openPackage } from '#shared/package/seal.ts';
import type { Verdict } from '#shared/sync/op.ts';
import { packageKeysOf } from './package-keys.ts';

export interface ReplyTaken {
  /** The verdicts that were news here. */
  readonly verdicts: readonly Verdict[];
  readonly rows: number;
  /**
   * `level`: this laptop equals the hub as it was at `hubTime`; `more`: the next package continues; `elsewhere`: it
   * has spoken with the hub since the package was made, so it took the verdicts alone.
   */
  readonly place: 'level' | 'more' | 'elsewhere';
  /** The hub was restored: everything it may lack waits to be handed in once more. */
  readonly isNewEpoch: boolean;
  /** This very reply was taken before. */
  readonly isRepeated: boolean;
  readonly hubTime: string;
  readonly changed: ReadonlySet<TableName>;
}

interface LastReply {
  readonly epoch: string;
  readonly head: number;
  readonly answers: string;
}

/** The verdicts of what still waits here; anything else was judged meanwhile, and may have been decided since. */
function takeVerdicts(tx: WritableDb, verdicts: readonly Verdict[], judged: Judged): Verdict[] {
  const waiting = new Map(
    (['pending', 'sent'] as const)
      .flatMap((state) => listInState(tx, state, 1_000_000))
      .map(({ op }) => [op.id, op]),
  );
  const news = verdicts.filter(({ id }) => waiting.has(id));
  for (const verdict of news) putVerdict(tx, verdict, judged);
  for (const { id } of news) {
    const op = waiting.get(id);
    if (op && op.k !== 'cmd') rebuildOverlay(tx, rowKeyOf(op));
  }
  return news;
}

function isSamePlace(
  one: Readonly<Record<string, string>>,
  other: Readonly<Record<string, string>>,
): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}

/** Scopes and pages, as a pull applies them. */
function takeRows(tx: WritableDb, { scopes, pages }: ReplyBody, changed: Set<TableName>): number {
  if (grantScopes(tx, scopes)) for (const name of tableNames) changed.add(name);
  let rows = 0;
  for (const page of pages) {
    const tables = applyPage(tx, page);
    if (!tables) throw new Error('A page of a package does not continue from where its desk stood.');
    for (const name of tables) changed.add(name);
    rows += page.rows.length;
  }
  return rows;
}

/** What a pull does at its end, up to the hub's state that the reply is of. */
function settle(tx: WritableDb, { head, hubTime }: ReplyBody, changed: Set<TableName>): void {
  settleAwaited(tx, listAwaited(tx, head));
  if (findMeta(tx, 'is_first_sync_done') === null && sweepOldEpoch(tx))
    for (const name of tableNames) changed.add(name);
  putMeta(tx, 'is_first_sync_done', '1');
  const before = findMeta(tx, 'last_synced_at');
  if (before === null || before < hubTime) putMeta(tx, 'last_synced_at', hubTime);
}

/** Refuses what is older than this laptop is; true when the hub was restored since the package was made. */
function checkAge(
  tx: WritableDb,
  epoch: string,
  { asked, head }: ReplyBody,
  last: LastReply | null,
): boolean {
  const ours = findMeta(tx, 'epoch');
  if (epoch !== ours && asked.epoch !== ours) throw new Refused('package_older');
  if (last?.epoch === epoch && head < last.head) throw new Refused('package_older');
  return epoch !== ours;
}

function apply(tx: WritableDb, epoch: string, body: ReplyBody, at: string): ReplyTaken {
  const kept = findMeta(tx, 'last_reply');
  const last = kept === null ? null : (JSON.parse(kept) as LastReply);
  const { answers, asked, head, hubTime } = body;
  const isNewEpoch = checkAge(tx, epoch, body, last);
  if (isNewEpoch) changeEpoch(tx, epoch);
  const changed = new Set<TableName>(isNewEpoch ? tableNames : []);
  const verdicts = takeVerdicts(tx, body.verdicts, { at, storedSeq: head });
  if (verdicts.length > 0) for (const name of tableNames) changed.add(name);
  const isHere = isNewEpoch || isSamePlace(asked.cursors, listCursors(tx));
  const rows = isHere ? takeRows(tx, body, changed) : 0;
  if (isHere && body.isLevel) settle(tx, body, changed);
  trimAcked(tx, body.backupSeq);
  putMeta(tx, 'last_reply', JSON.stringify({ epoch, head, answers } satisfies LastReply));
  const place = body.isLevel ? 'level' : 'more';
  return {
    verdicts,
    rows,
    place: isHere ? place : 'elsewhere',
    isNewEpoch,
    isRepeated: last?.answers === answers && last.head === head,
    hubTime,
    changed,
  };
}

/**
 * Takes the hub's reply to a package of this laptop, everything or nothing in one transaction; twice is harmless.
 * Refuses with `package_is_out`, `package_other_device`, `package_older`, `package_no_keys`, `disk_full`, and as
 * `splitPackage` and `openPackage` do. `now` is in milliseconds since 1970.
 */
export async function takeReply(db: DeskDb, bytes: Uint8Array, now: () => number): Promise<ReplyTaken> {
  const file = splitPackage(bytes);
  const { kind, deviceId, epoch } = file.header;
  if (kind !== 'reply') throw new Refused('package_is_out');
  if (deviceId !== findMeta(db, 'device_id')) throw new Refused('package_other_device');
  const keys = packageKeysOf(db);
  const body = readReplyBody(await openPackage(file, keys.own, keys.hub));
  return db.write((tx) => apply(tx, epoch, body, new Date(now()).toISOString()));
}
