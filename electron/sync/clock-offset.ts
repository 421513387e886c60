import type { WritableDb } from '#electron/store/db.ts';
import { putMeta } from '#electron/store/meta.ts';

/** Keeps how far the hub's clock is ahead of this laptop's; the request is taken to have been half way there. */
export function noteHubTime(
  tx: WritableDb,
  { hubTime, sentAt, receivedAt }: { hubTime: string; sentAt: number; receivedAt: number },
): void {
  const offset = Math.round(Date.parse(hubTime) - (sentAt + receivedAt) / 2);
  putMeta(tx, 'clock_offset_ms', String(offset));
}
