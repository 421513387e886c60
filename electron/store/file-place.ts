import { type BigIntStats, statSync } from 'node:fs';
import { Refused } from '#shared/contract/reply.ts';

const find = (file: string): BigIntStats | undefined =>
  statSync(file, { bigint: true, throwIfNoEntry: false });

/**
 * Remembers which file stands at this path now. The function it returns refuses with `store_gone` once that one is
 * deleted, moved or replaced: Unix lets a program go on writing to it, and nobody would ever find what was written.
 */
export function watchPlace(file: string): () => void {
  const opened = find(file);
  return () => {
    const now = find(file);
    if (now === undefined || now.ino !== opened?.ino || now.dev !== opened.dev)
      throw new Refused('store_gone');
  };
}
