import { z } from 'zod';
import {
  attachmentChunkBytes,
  attachmentName,
  attachmentOwners,
  mostAttachmentBytes,
} from '../../domain/attachment.ts';

/** What a file belongs to: a visit or an issue, or a visit that is still being written. */
const attachmentOwner = z.object({
  table: z.enum([...attachmentOwners, 'draft']),
  id: z.string().min(1),
});
export type AttachmentOwner = z.infer<typeof attachmentOwner>;

/**
 * Where a file's bytes are: `here` only on this laptop, `sending` to the hub, `stored` at the hub and here, `absent`
 * at the hub only, `fetching` from it, `elsewhere` only on another laptop, `failed`: could not be fetched or is damaged.
 */
const attachmentStates = ['here', 'sending', 'stored', 'absent', 'fetching', 'elsewhere', 'failed'] as const;

const attachmentRow = z.object({
  id: z.string(),
  name: z.string(),
  mime: z.string(),
  /** In bytes. */
  size: z.int(),
  addedByName: z.string(),
  addedAt: z.iso.datetime(),
  state: z.enum(attachmentStates),
  /** How much of it has made its way, for `sending` and `fetching`. */
  percent: z.int().min(0).max(100),
  /** It has not left this laptop yet. */
  canRemove: z.boolean(),
});
export type AttachmentRow = z.infer<typeof attachmentRow>;

/** A chunk of 1 MiB as base64. */
const chunk = z.base64().max(Math.ceil(attachmentChunkBytes / 3) * 4);

const direction = z.object({ files: z.int(), bytes: z.int(), done: z.int() });
const none = z.object({});
const byId = z.object({ id: z.string() });

export const attachmentsApi = {
  'attachments.list': {
    input: z.object({ owner: attachmentOwner }),
    output: z.object({ rows: z.array(attachmentRow), canAdd: z.boolean() }),
  },
  /**
   * Adds a file: `begin`, `append` chunk by chunk, `finish`, after which it survives a power cut. Refuses with
   * `bad_file_kind` what may not be attached, `file_changed` when other bytes come than were announced, and `not_found`
   * when the core was started anew meanwhile.
   */
  'attachments.begin': {
    input: z.object({
      owner: attachmentOwner,
      name: attachmentName,
      size: z.int().min(1).max(mostAttachmentBytes),
    }),
    output: byId,
  },
  'attachments.append': {
    input: z.object({ id: z.string(), offset: z.int().min(0), bytes: chunk }),
    output: none,
  },
  'attachments.finish': { input: byId, output: byId },
  'attachments.abandon': { input: byId, output: none },
  /** Takes back what has not left this laptop; refuses with `attachment_left`. */
  'attachments.remove': { input: byId, output: none },
  /** Fetches a file from the hub as soon as the line is free. */
  'attachments.fetch': { input: byId, output: none },
  /** One chunk of a file that is here. Refuses with `attachment_absent`. */
  'attachments.read': {
    input: z.object({ id: z.string(), offset: z.int().min(0) }),
    output: z.object({ bytes: z.base64() }),
  },
  /** What is still on its way: to the hub, and from it as far as somebody waits for it. */
  'attachments.progress': {
    input: none,
    output: z.object({ isPaused: z.boolean(), up: direction, down: direction }),
  },
  'attachments.pause': { input: z.object({ isPaused: z.boolean() }), output: none },
} as const;
