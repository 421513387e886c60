import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { findBlobRow } from '#electron/store/attachments/blob-rows.ts';
import { isVerified } from '#hub/blobs/sealed-file.ts';
import { attachmentChunkBytes } from '#shared/domain/attachment.ts';
import type { DeskSide } from '../desk/desk-side.ts';
import { blobsKey, hubFolder } from '../hub/hub-place.ts';
import type { Violation } from '../violation.ts';
import type { World } from '../world.ts';

const invariant = 'I13 blobs';

const placeOf = (sha: string): string => join(sha.slice(0, 2), sha.slice(2, 4), sha);

/**
 * No file goes from a laptop on which it was added before the hub holds it, unless its author took it back. What a
 * person's other laptop added with the same bytes lies there.
 */
export function checkRemoval({ ledger, hub }: World, desk: DeskSide, path: string): Violation[] {
  const [folder = '', sha = ''] = path.split('/');
  if (folder.length !== 2 || hub.files.find(placeOf(sha))) return [];
  const here = desk.outboxIds();
  const speaking = [...ledger.entries.values()].find(
    ({ op, excuse }) =>
      excuse === null &&
      here.has(op.id) &&
      op.k === 'new' &&
      op.t === 'attachment' &&
      op.user === desk.account &&
      op.v.sha256 === sha,
  );
  if (!speaking) return [];
  return [{ invariant, what: `${desk.name} threw ${sha} away, which the hub does not have` }];
}

interface AttachmentColumns {
  readonly id: string;
  readonly sha256: string;
  readonly size: number;
  readonly added_by_id: string;
  readonly stored_at: string | null;
}

/** The whole file as the laptop opens it; null when a part of it does not open. */
async function bytesAt(desk: DeskSide, sha: string, size: number): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  for (let offset = 0; offset < size; offset += attachmentChunkBytes) {
    const bytes = await desk.program()?.blobFiles.read(sha, offset);
    if (!bytes) return null;
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}

/** What a laptop believes to have it has, letter by letter. */
async function checkHeld(desk: DeskSide): Promise<Violation[]> {
  const raw = desk.program()?.raw;
  if (!raw) return [];
  const rows = raw.prepare('SELECT sha, size FROM sx_blob WHERE have = size').all() as {
    sha: string;
    size: number;
  }[];
  const violations: Violation[] = [];
  for (const { sha, size } of rows) {
    const bytes = await bytesAt(desk, sha, size);
    if (bytes && createHash('sha256').update(bytes).digest('hex') === sha) continue;
    violations.push({ invariant, what: `${desk.name} does not have ${sha}, which it believes to have` });
  }
  return violations;
}

/** Whether a laptop of whoever added it could have handed it in by now. */
function couldHandIn(desk: DeskSide, { id, sha256, size, added_by_id }: AttachmentColumns): boolean {
  const program = desk.program();
  if (!program || desk.account !== added_by_id || findBlobRow(program.db, sha256)?.have !== size)
    return false;
  return program.raw.prepare('SELECT 1 FROM attachment_v WHERE id = ?').get(id) !== undefined;
}

/**
 * At rest every attachment that is called stored lies on the hub and hashes to its SHA-256, and none is left out that
 * a laptop could hand in.
 */
export async function checkBlobs({ hub, desks }: World): Promise<Violation[]> {
  const rows = hub
    .look()
    .prepare('SELECT id, sha256, size, added_by_id, stored_at FROM attachment WHERE deleted_at IS NULL')
    .all() as AttachmentColumns[];
  const violations: Violation[] = [];
  for (const row of rows) {
    const { id, sha256: sha, size } = row;
    if (row.stored_at !== null) {
      if (!(await isVerified({ path: join(hubFolder, placeOf(sha)), sha, size, key: blobsKey })))
        violations.push({ invariant, what: `attachment ${id} is called stored and the hub lacks ${sha}` });
      continue;
    }
    const holder = desks.find((desk) => couldHandIn(desk, row));
    if (holder) violations.push({ invariant, what: `${holder.name} has not handed in ${sha} of ${id}` });
  }
  for (const desk of desks) violations.push(...(await checkHeld(desk)));
  return violations;
}
