import { bucketsHeld } from '#electron/store/scope-digests.ts';
import { checksumOf, emptyDigest, hashesOf, isSameDigest, sumOf } from '#shared/sync/digest.ts';
import { encodeUp } from '#shared/sync/row-frame.ts';
import type { Exchange } from '../network/network-ports.ts';
import { hubRows } from '../oracle/hub-rows.ts';
import type { Violation } from '../violation.ts';
import type { World } from '../world.ts';

const invariant = 'I11 digest soundness';

/** A laptop that does not come to agree with the hub, or agrees in every part and not in the whole, says so. */
export function checkRepair(who: string, error: unknown): Violation[] {
  const text = error instanceof Error ? error.message : '';
  return /differs? from the hub/.test(text) ? [{ invariant, what: `${who}: ${text}` }] : [];
}

/** As long as nothing rots on a disk, nothing is ever to be repaired: a repair would hide a defect of the exchange. */
export function checkNoRepair({ hasRotted }: World, { name, sender }: Exchange): Violation[] {
  if (name !== 'sync.buckets' || hasRotted) return [];
  return [{ invariant, what: `${sender.name} differs from the hub, although nothing has rotted` }];
}

interface Sum {
  readonly name: string;
  readonly id: number;
  readonly n: number | null;
  readonly a: number | null;
  readonly b: number | null;
}

/** The hub's digests add up to the rows that lie in each scope, and every laptop's to what it holds. */
export async function checkDigests({ hub, desks }: World): Promise<Violation[]> {
  const raw = hub.look();
  const sums = new Map<string, { n: number; a: number; b: number }>();
  for (const { stored, scopes } of (await hubRows(raw)).values()) {
    const crc = checksumOf(encodeUp(stored));
    const { a, b } = hashesOf({ rowNo: stored.rowNo, seq: stored.seq, crc });
    for (const scope of scopes) sums.set(scope, sumOf(sums.get(scope) ?? emptyDigest, { n: 1, a, b }));
  }
  const violations: Violation[] = [];
  const kept = raw
    .prepare(
      'SELECT s.name, s.id, d.n, d.a, d.b FROM sx_scope AS s LEFT JOIN sx_digest AS d ON d.scope = s.id',
    )
    .all() as Sum[];
  const byId = new Map(kept.map(({ id, name }) => [id, sums.get(name) ?? emptyDigest]));
  for (const { name, n, a, b } of kept) {
    const wanted = sums.get(name) ?? emptyDigest;
    if (isSameDigest({ n: n ?? 0, a: a ?? 0, b: b ?? 0 }, wanted)) continue;
    violations.push({ invariant, what: `the hub's digest of ${name} is not that of its rows` });
  }
  for (const desk of desks) {
    const db = desk.program()?.db;
    if (!db) continue;
    for (const { scope } of db.all<{ scope: number }>('SELECT scope FROM sx_scope')) {
      const held = bucketsHeld(db, scope).reduce(sumOf, emptyDigest);
      if (isSameDigest(held, byId.get(scope) ?? emptyDigest)) continue;
      violations.push({ invariant, what: `${desk.name} differs in scope ${scope}` });
    }
  }
  return violations;
}
