import type { Random } from '../random.ts';

/** The bytes of every file by its path. */
export type DiskImage = ReadonlyMap<string, Buffer>;

export interface MemoryFile {
  bytes: Buffer;
  /** What would survive a power cut; null: not even the file. */
  kept: Buffer | null;
  changedAt: number;
}

/** A disk of files in memory that forgets in a power cut what was not written through. */
export interface MemoryDisk {
  readonly find: (path: string) => MemoryFile | null;
  readonly create: (path: string, at: number) => MemoryFile;
  readonly rename: (from: string, to: string) => void;
  readonly remove: (path: string) => void;
  /** The paths that begin so. */
  readonly list: (prefix: string) => string[];
  /** From here on names as they are now survive a power cut. */
  readonly keepNames: () => void;
  readonly cutPower: (random: Random) => void;
  readonly image: () => DiskImage;
}

/** A change of names that a power cut may still undo. */
type Undo = () => void;

const kept = (bytes: Buffer, at: number): MemoryFile => ({ bytes, kept: bytes, changedAt: at });

/** What is left of a file's bytes: those written through, and of what was not, nothing, something or zeros. */
function leftOf({ bytes, kept: sure }: MemoryFile, random: Random): Buffer | null {
  if (sure === bytes) return bytes;
  switch (random.below(3)) {
    case 0:
      return sure;
    case 1:
      return Buffer.from(bytes.subarray(0, random.below(bytes.length + 1)));
    default: {
      const zeros = Buffer.alloc(bytes.length);
      const same = sure !== null && bytes.subarray(0, sure.length).equals(sure) ? sure.length : 0;
      bytes.copy(zeros, 0, 0, same);
      return zeros;
    }
  }
}

export function memoryDisk(image: DiskImage = new Map()): MemoryDisk {
  const files = new Map([...image].map(([path, bytes]) => [path, kept(bytes, 0)]));
  let undos: Undo[] = [];
  const put = (path: string, file: MemoryFile | undefined): void => {
    if (file) files.set(path, file);
    else files.delete(path);
  };
  return {
    find: (path) => files.get(path) ?? null,
    create: (path, at) => {
      const made: MemoryFile = { bytes: Buffer.alloc(0), kept: null, changedAt: at };
      files.set(path, made);
      return made;
    },
    rename: (from, to) => {
      const [moved, replaced] = [files.get(from), files.get(to)];
      put(to, moved);
      files.delete(from);
      undos.push(() => {
        put(from, moved);
        put(to, replaced);
      });
    },
    remove: (path) => {
      const removed = files.get(path);
      files.delete(path);
      undos.push(() => put(path, removed));
    },
    list: (prefix) => [...files.keys()].filter((path) => path.startsWith(prefix)).sort(),
    keepNames: () => {
      undos = [];
    },
    cutPower: (random) => {
      const lost = undos.length === 0 ? 0 : random.below(undos.length + 1);
      for (const undo of undos.splice(undos.length - lost).reverse()) undo();
      undos = [];
      for (const [path, file] of files) {
        const left = leftOf(file, random);
        put(path, left === null ? undefined : kept(left, file.changedAt));
      }
    },
    image: () => new Map([...files].map(([path, { bytes }]) => [path, bytes])),
  };
}
