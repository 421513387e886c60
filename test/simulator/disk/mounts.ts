import { PowerCut } from '../fragile-database.ts';
import type { MemoryDisk } from './memory-disk.ts';

/** A disk as one incarnation of a program reaches it. */
export interface Mount {
  readonly disk: MemoryDisk;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Does a piece of work on the disk unless a misfortune comes between; see `Fuse`. */
  readonly guard: <T>(isWrite: boolean, work: () => T, full: () => Error) => T;
  /** Called before a file goes. */
  readonly onRemove: (path: string) => void;
}

const mounts = new Map<string, Mount>();

/** The folder of a disk; a machine's own has none of this name. */
export const mountPoint = (name: string): string => `/simulated/${name}`;

/** Puts a disk under its name; whoever had it before has it no more. */
export function mount(name: string, mounted: Mount): void {
  mounts.set(name, mounted);
}

const fullDisk = (): Error => Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });

/** A path as its disk knows it. */
export const innerOf = (path: string): string => path.split('/').slice(3).join('/');

/** Works on the disk that a path lies on, under the path that it has there: a copy of a disk has the same ones. */
export function onDisk<T>(path: string, isWrite: boolean, work: (mounted: Mount, at: string) => T): T {
  const mounted = mounts.get(path.split('/')[2] ?? '');
  if (!mounted) throw new PowerCut();
  return mounted.guard(isWrite, () => work(mounted, innerOf(path)), fullDisk);
}
