import { z } from 'zod';
import { isPlainLine } from './plain-line.ts';
import { instant, integer, personRef, type RowOf, record, text } from './record.ts';

/** What a file can be attached to. */
export const attachmentOwners = ['visit', 'issue'] as const;

/** The largest file, in bytes: 500 MiB. */
export const mostAttachmentBytes = 500 * 1024 * 1024;

/** Files travel and lie in chunks of this many bytes; a file's last one is shorter. */
export const attachmentChunkBytes = 1024 * 1024;

/** A SHA-256 as 64 hexadecimal digits. */
export const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/);

export const attachmentName = z.string().trim().min(1).max(200).refine(isPlainLine);

/**
 * A file that belongs to a visit or an issue (附件). Never changed once it is there; its bytes travel apart from the
 * row, named by their SHA-256. `storedAt` is when the hub had verified that it holds them all; null before.
 */
export const attachment = record('attachment', {
  ownerTable: text(z.enum(attachmentOwners), 'once'),
  ownerId: text(z.string().min(1), 'once'),
  name: text(attachmentName, 'once'),
  mime: text(z.string().min(1).max(100), 'once'),
  size: integer(z.int().min(1).max(mostAttachmentBytes), 'once'),
  sha256: text(sha256Hex, 'once'),
  addedById: text(personRef, 'once'),
  addedAt: text(instant, 'once'),
  storedAt: text(instant.nullable(), 'hub'),
});
export type Attachment = RowOf<typeof attachment>;
