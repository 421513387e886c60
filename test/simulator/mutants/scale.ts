import type { Change } from './change.ts';

/** Limits made so small that a short run reaches them, and a pause made long; every run has these. */
export const scale: readonly Change[] = [
  { file: 'electron/store/outbox.ts', find: 'const kept = 500;', put: 'const kept = 2;' },
  {
    file: 'electron/sync/take-batch.ts',
    find: 'export const batchOps = 200;',
    put: 'export const batchOps = 6;',
  },
  {
    file: 'shared/domain/attachment.ts',
    find: 'export const attachmentChunkBytes = 1024 * 1024;',
    put: 'export const attachmentChunkBytes = 16;',
  },
  { file: 'hub/snapshots/build-part.ts', find: 'const pageRows = 2_000;', put: 'const pageRows = 4;' },
  { file: 'hub/snapshots/build-part.ts', find: 'const partRows = 40_000;', put: 'const partRows = 10;' },
  // A part of ten rows would hardly ever be given to a second laptop.
  { file: 'hub/snapshots/snapshots.ts', find: 'const staleShare = 0.05;', put: 'const staleShare = 0.6;' },
  { file: 'hub/packages/reply-pages.ts', find: 'const pageRows = 2_000;', put: 'const pageRows = 5;' },
  { file: 'hub/store/rows.ts', find: 'const chunkSize = 500;', put: 'const chunkSize = 7;' },
  // Of a day's quiet rounds, in which nothing happens, a run needs few.
  {
    file: 'electron/sync/sync-engine.ts',
    find: 'const idleMs = 60_000;',
    put: 'const idleMs = 240_000;',
  },
];
