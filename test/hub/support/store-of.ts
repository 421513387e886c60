import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Reader } from '#hub/store/db.ts';
import { openStoryStore } from './engine.ts';

/** A folder that goes when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hub-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Looks into the database of a hub that keeps it in `dataDir`. */
export async function lookInto<T>(dataDir: string, work: (db: Reader) => Promise<T>): Promise<T> {
  const store = await openStoryStore(dataDir);
  try {
    return await store.read(work);
  } finally {
    await store.close();
  }
}
