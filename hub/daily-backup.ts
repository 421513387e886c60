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

/** `hub-2026-11-24T01-00-00.000Z.db`: sorts by time, and no system minds it as a file's name. */
function nameAt(milliseconds: number): string {
  return `hub-${new Date(milliseconds).toISOString().replaceAll(':', '-')}.db`;
}

function removeOld(folder: string): void {
  const names = readdirSync(folder).filter((name) => name.startsWith('hub-'));
  const copies = names.filter((name) => name.endsWith('.db')).sort();
  const halves = names.filter((name) => name.endsWith('.part'));
  for (const name of [...copies.slice(0, -keptCopies), ...halves])
    rmSync(join(folder, name), { force: true });
}

/**
 * Makes a checked copy of the hub once a day when something changed since the last, and keeps the newest seven.
 * Returns what ends it, after a last copy of what changed meanwhile.
 */
export function startDailyBackup(
  hub: Pick<Hub, 'backup' | 'isBackedUp'>,
  { folder, now, after, onBug }: BackupPorts,
): () => Promise<void> {
  const keep = async (): Promise<void> => {
    try {
      if (await hub.isBackedUp()) return;
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      await hub.backup(join(folder, nameAt(now())));
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
