import { listAttachmentsOf } from '#hub/store/blobs.ts';
import type { Reader } from '#hub/store/db.ts';
import { findActor } from '#hub/store/grants.ts';
import { createRowMemory } from '#hub/store/row-memory.ts';
import { scopesOfRows } from '#hub/store/row-scopes.ts';
import type { StoredRow } from '#hub/store/rows.ts';
import { scopesOfPerson } from '#shared/domain/scopes.ts';

/** Whether this person may, at the ISO instant `at`, see an attachment whose stored bytes these are. */
export async function mayRead(db: Reader, sha: string, personId: string, at: string): Promise<boolean> {
  const actor = await findActor(db, personId, at);
  if (!actor) return false;
  const stored = (await listAttachmentsOf(db, sha)).filter(({ row }) => row.storedAt !== null);
  const scopes = await scopesOfRows(createRowMemory(db), 'attachment', stored as unknown as StoredRow[]);
  const open = new Set(scopesOfPerson(actor));
  return [...scopes.values()].some((names) => names.some((name) => open.has(name)));
}
