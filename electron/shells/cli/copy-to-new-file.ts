import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { copyFile, open, rename, rm } from 'node:fs/promises';
import { fill } from '#shared/text/fill.ts';
import { Obstacle } from '../carrier/obstacle.ts';
import { reasonOf } from './files.ts';
import type { CliWords } from './work.ts';

export interface Copied {
  readonly bytes: number;
  /** In hexadecimal digits. */
  readonly sha256: string;
}

const existsAlready = (file: string, { mistake }: CliWords): Obstacle =>
  new Obstacle(fill(mistake.exists, { file }));

export function refuseExisting(file: string, words: CliWords): void {
  if (existsSync(file)) throw existsAlready(file, words);
}

/**
 * Copies `source` to `target`, reads the copy back and compares it. The name is taken first, so that nothing that
 * appears meanwhile is replaced; it gets its content in one step, once that is on the disk and right.
 */
export async function copyToNewFile(
  source: { readonly file: string; readonly size: number },
  target: string,
  words: CliWords,
): Promise<Copied> {
  const fresh = `${target}.part`;
  await takeName(target, words);
  try {
    await copyFile(source.file, fresh);
    await flush(fresh);
    const [original, copy] = [await measure(source.file), await measure(fresh)];
    if (copy.bytes !== source.size || copy.sha256 !== original.sha256)
      throw new Obstacle(fill(words.mistake.copyDiffers, { file: target }));
    await rename(fresh, target);
    return copy;
  } catch (error) {
    await rm(fresh, { force: true });
    await rm(target, { force: true });
    if (error instanceof Obstacle) throw error;
    throw new Obstacle(fill(words.mistake.noOut, { file: target, reason: reasonOf(error) }));
  }
}

async function takeName(target: string, words: CliWords): Promise<void> {
  try {
    await (await open(target, 'wx', 0o600)).close();
  } catch (error) {
    const reason = reasonOf(error);
    throw reason === 'EEXIST'
      ? existsAlready(target, words)
      : new Obstacle(fill(words.mistake.noOut, { file: target, reason }));
  }
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

async function measure(path: string): Promise<Copied> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}
