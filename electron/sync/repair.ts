import type { DeskDb } from '#electron/store/db.ts';
import { findMeta, putMeta } from '#electron/store/meta.ts';
import { repairScope } from '#electron/store/repair-scope.ts';
import { bucketsHeld, type ScopeSaid } from '#electron/store/scope-digests.ts';
import { must } from '#shared/assert.ts';
import { emptyDigest, isSameDigest } from '#shared/sync/digest.ts';
import { wireVersion } from '#shared/sync/op.ts';
import type { RowFrame } from '#shared/sync/row-frame.ts';
import type { HubSession } from './hub-session.ts';

const pageRows = 2_000;

/** What was ever repaired on this laptop: scopes, rows that were written again, and rows that had to go. */
interface Repairs {
  readonly times: number;
  readonly replaced: number;
  readonly dropped: number;
}

export interface RepairPorts {
  readonly db: DeskDb;
  readonly session: HubSession;
}

/** The parts of a scope in which laptop and hub differ; null when the hub cannot say it now. */
async function findBadBuckets(
  { db, session }: RepairPorts,
  epoch: string,
  scope: number,
): Promise<number[] | null> {
  const { buckets } = await session.withHub((call) =>
    call('sync.buckets', { epoch, schema: wireVersion, scope }),
  );
  if (buckets === null) return null;
  const held = bucketsHeld(db, scope);
  return buckets.flatMap(([n, a, b], bucket) =>
    isSameDigest(held[bucket] ?? emptyDigest, { n, a, b }) ? [] : [bucket],
  );
}

/** All rows of some parts of a scope; null when this person does not hold it any more. */
async function fetchBuckets(
  { session }: RepairPorts,
  epoch: string,
  scope: number,
  buckets: number[],
): Promise<RowFrame[] | null> {
  const rows: RowFrame[] = [];
  for (let after = 0; ; ) {
    const asked = { epoch, schema: wireVersion, scope, buckets, after, limit: pageRows };
    const page = await session.withHub((call) => call('sync.repair', asked));
    if (!page.isHeld) return null;
    rows.push(...page.rows);
    if (page.next === null) return rows;
    after = page.next;
  }
}

/**
 * Fetches those parts of a scope anew in which laptop and hub differ; whatever the hub changes meanwhile comes with
 * the next pull. `same`: no part differs any more. `unknown`: it is not to be found out now.
 */
export async function repairFromHub(
  ports: RepairPorts,
  { scope, cursor }: ScopeSaid,
): Promise<'repaired' | 'same' | 'unknown'> {
  const { db } = ports;
  const epoch = must(findMeta(db, 'epoch'), 'known since the sign-in');
  const buckets = await findBadBuckets(ports, epoch, scope);
  if (buckets === null) return 'unknown';
  if (buckets.length === 0) return 'same';
  const rows = await fetchBuckets(ports, epoch, scope, buckets);
  if (rows === null) return 'unknown';
  return db.write((tx) => {
    const repaired = repairScope(tx, { scope, cursor, buckets, rows });
    if (!repaired) return 'unknown';
    const before = JSON.parse(findMeta(tx, 'repairs') ?? '{}') as Partial<Repairs>;
    const after: Repairs = {
      times: (before.times ?? 0) + 1,
      replaced: (before.replaced ?? 0) + repaired.replaced,
      dropped: (before.dropped ?? 0) + repaired.dropped,
    };
    putMeta(tx, 'repairs', JSON.stringify(after));
    return 'repaired';
  });
}
