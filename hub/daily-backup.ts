import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Hub } from './hub.ts';

export interface BackupPorts {
  /** Where the copies lie; made when the first is due. */
  readonly folder: string;
  readonly now: () => number;
  readonly after: (milliseconds: number, work: () => void) => () => void;
  readonly onBug: (name: string, error: unknown) => void;
}

/** What an earlier run could not keep is kept a moment after the start, when the desks that wait have been served. */
const firstMs = 60_000;
const dailyMs = 24 * 60 * 60_000;
const keptCopies = 7;
/** A laptop that was away for longer lists anew what it holds. */
const keptLeftMs = 180 * dailyMs;

/** `hub-2026-11-24T01-00-00.000Z.db`: sorts by time, and no system minds it as a file's name. */
export function nameOfCopyAt(milliseconds: number): string {
  return `hub-${new Date(milliseconds).toISOString().replaceAll(':', '-')}.db`;
}

function removeOld(folder: string): void {
  const names = readdirSync(folder);
  const copies = names.filter((name) => name.startsWith('hub-') && name.endsWith('.db')).sort();
  // Of a hub that was killed while it wrote or checked a copy.
  const halves = names.filter((name) => name.endsWith('.part') || name.startsWith('restore-'));
  for (const name of [...copies.slice(0, -keptCopies), ...halves])
    rmSync(join(folder, name), { force: true, recursive: true });
}

/**
 * Makes a checked copy of the hub once a day when something changed since the last, and keeps the newest seven. The
 * hub then also forgets what left half a year ago.
 * Returns what ends it, after a last copy of what changed meanwhile.
 */
export function startDailyBackup(
  hub: Pick<Hub, 'backup' | 'isBackedUp' | 'collectLeft'>,
  { folder, now, after, onBug }: BackupPorts,
): () => Promise<void> {
  const keep = async (): Promise<void> => {
    try {
      await hub.collectLeft(new Date(now() - keptLeftMs).toISOString());
      if (await hub.isBackedUp()) return;
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      await hub.backup(join(folder, nameOfCopyAt(now())));
      removeOld(folder);
    } catch (error) {
      onBug('backup', error);
    }
  };
  let running = Promise.resolve();
  let cancel = (): void => undefined;
  const plan = (milliseconds: number): void => {
    cancel = after(milliseconds, () => {
      running = keep();
      plan(dailyMs);
    });
  };
  plan(firstMs);
  return async () => {
    cancel();
    await running;
    await keep();
  };
}
