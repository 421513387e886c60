import { z } from 'zod';
import { hubApi } from '../contract/hub-api.ts';
import { Refused } from '../contract/reply.ts';
import { verdict } from '../sync/op.ts';

const pulled = hubApi['sync.pull'];

/** What a desk has for the hub: as if it pushed everything and then pulled. */
const outBody = z.object({
  packageId: z.uuid(),
  personId: z.string(),
  schema: z.int(),
  /** Everything that waits, oldest first. Each is read alone, so that one which cannot be read stops no other. */
  ops: z.array(z.json()),
  cursors: pulled.input.shape.cursors,
});
export type OutBody = z.infer<typeof outBody>;

/** What the hub says to it: the verdicts, and every row from the desk's cursors on. */
const replyBody = z.object({
  /** The `packageId` that it answers. */
  answers: z.uuid(),
  /** The epoch and the cursors that the desk spoke from; no cursors when its epoch was not the hub's. */
  asked: z.object({ epoch: z.string(), cursors: pulled.input.shape.cursors }),
  verdicts: z.array(verdict),
  backupSeq: z.int(),
  /** The sequence of the newest change that the pages contain. */
  head: z.int(),
  hubTime: z.iso.datetime(),
  scopes: pulled.output.shape.scopes,
  pages: pulled.output.shape.pages,
  /** False when there was more than fits into one package: the next one continues. */
  isLevel: z.boolean(),
});
export type ReplyBody = z.infer<typeof replyBody>;

/** A body that its author signed but that this program cannot read is a newer program's. */
function read<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new Refused('package_newer');
  return parsed.data;
}

export const readOutBody = (body: unknown): OutBody => read(outBody, body);
export const readReplyBody = (body: unknown): ReplyBody => read(replyBody, body);
