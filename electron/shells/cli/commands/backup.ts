import { resolve } from 'node:path';
import { fill } from '#shared/text/fill.ts';
import { copyToNewFile, refuseExisting } from '../copy-to-new-file.ts';
import type { CliWords, Work } from '../work.ts';

/** Puts a checked, still encrypted copy of this person's database into a file that was not there before. */
export function backup(to: string, words: CliWords): Work {
  const file = resolve(to);
  refuseExisting(file, words);
  return async ({ call }) => {
    const kept = await call('store.backup', {});
    const { bytes, sha256 } = await copyToNewFile(kept, file, words);
    return {
      exitCode: 0,
      lines: [fill(words.backedUp, { file, bytes })],
      json: { file, bytes, sha256, keptIn: kept.file },
    };
  };
}
