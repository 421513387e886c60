import { createFileLog } from '#electron/platform/file-log.ts';
import { newId } from '#electron/platform/new-id.ts';
import type { CorePorts } from './serve-desk.ts';
import { after } from './timer.ts';

/** The laptop itself: its clock, its randomness, its network, its disk. */
export function realPorts(dataDir: string, hubUrl: string): CorePorts {
  return {
    dataDir,
    hubUrl,
    run: null,
    now: Date.now,
    newId,
    random: Math.random,
    after,
    fetch: globalThis.fetch,
    log: createFileLog(dataDir, 'core', Date.now),
  };
}
