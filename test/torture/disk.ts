import { spawnSync } from 'node:child_process';
import { closeSync, cpSync, mkdirSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** A folder with a disk of its own where the system allows it. */
export interface Disk {
  readonly folder: string;
  /** False: it is a plain folder, which cannot be filled. */
  readonly isOwn: boolean;
  /** Fills it up to so many bytes. */
  readonly fill: (leaveBytes: number) => void;
  readonly empty: () => void;
  /** It is full, or was until a moment ago. */
  readonly isFull: () => boolean;
  readonly wasEverFull: () => boolean;
  /** Takes the disk away; what lies on it is copied to `to` first, unless that is null. */
  readonly remove: (to: string | null) => void;
}

/** What began on a full disk fails up to so many milliseconds later. */
const momentMs = 10_000;

const piece = Buffer.alloc(64 * 1024);

/** Takes a disk in memory of so many megabytes, for root on Linux; elsewhere a plain folder. */
export function openDisk(folder: string, megabytes: number): Disk {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=700`, 'tmpfs', folder]);
  const isOwn = mount.status === 0;
  const ballast = join(folder, 'ballast');
  let fullUntil = Number.NEGATIVE_INFINITY;

  return {
    folder,
    isOwn,
    isFull: () => Date.now() < fullUntil + momentMs,
    wasEverFull: () => fullUntil > 0,
    fill: (leaveBytes) => {
      if (!isOwn) return;
      fullUntil = Number.POSITIVE_INFINITY;
      const { bavail, bsize } = statfsSync(folder);
      const file = openSync(ballast, 'w', 0o600);
      try {
        for (let left = bavail * bsize - leaveBytes; left > 0; left -= piece.length)
          writeSync(file, piece, 0, Math.min(left, piece.length));
      } catch {
        // It is full to the last byte.
      } finally {
        closeSync(file);
      }
    },
    empty: () => {
      rmSync(ballast, { force: true });
      if (fullUntil > Date.now()) fullUntil = Date.now();
    },
    remove: (to) => {
      if (to !== null) cpSync(folder, to, { recursive: true, filter: (path) => path !== ballast });
      if (isOwn) spawnSync('umount', ['-l', folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
