import type { MemoryFile } from './memory-disk.ts';
import { innerOf, onDisk } from './mounts.ts';

// The functions of `node:fs` and `node:fs/promises` that the files of attachments use, over disks in memory.

const absent = (): Error => Object.assign(new Error('ENOENT'), { code: 'ENOENT' });

function found(path: string): MemoryFile {
  const file = onDisk(path, false, ({ disk }, at) => disk.find(at));
  if (!file) throw absent();
  return file;
}

export const existsSync = (path: string): boolean =>
  onDisk(path, false, ({ disk }, at) => disk.find(at) !== null);

export function mkdirSync(path: string): void {
  onDisk(path, true, () => undefined);
}

export const readdirSync = (path: string): string[] =>
  onDisk(path, false, ({ disk }, at) => disk.list(`${at}/`).map((one) => one.slice(at.length + 1)));

export function statSync(path: string): { mtimeMs: number } | undefined {
  const file = onDisk(path, false, ({ disk }, at) => disk.find(at));
  return file ? { mtimeMs: file.changedAt } : undefined;
}

export async function mkdir(path: string): Promise<void> {
  mkdirSync(path);
}

export const readdir = async (path: string): Promise<string[]> => readdirSync(path);

export async function rename(from: string, to: string): Promise<void> {
  found(from);
  onDisk(from, true, ({ disk }, at) => disk.rename(at, innerOf(to)));
}

export async function rm(path: string, options: { force?: boolean } = {}): Promise<void> {
  if (!existsSync(path)) {
    if (options.force === true) return;
    throw absent();
  }
  onDisk(path, true, ({ disk, onRemove }, at) => {
    onRemove(at);
    disk.remove(at);
  });
}

const createFlag = 0o100;
const truncateFlag = 0o1000;

function openFile(path: string, flags: number): MemoryFile {
  if ((flags & createFlag) === 0) return found(path);
  return onDisk(path, true, ({ disk, now }, at) => {
    const known = disk.find(at);
    if (!known) return disk.create(at, now());
    if ((flags & truncateFlag) !== 0) known.bytes = Buffer.alloc(0);
    return known;
  });
}

function handleOf(path: string, file: MemoryFile) {
  const change = (bytes: () => Buffer): void =>
    onDisk(path, true, ({ now }) => {
      file.bytes = bytes();
      file.changedAt = now();
    });
  const writeThrough = async (): Promise<void> =>
    onDisk(path, true, () => {
      file.kept = file.bytes;
    });
  return {
    read: async (into: Buffer, offset: number, length: number, position: number) => ({
      bytesRead: onDisk(path, false, () =>
        file.bytes.copy(into, offset, Math.min(position, file.bytes.length), position + length),
      ),
    }),
    write: async (from: Buffer, offset: number, length: number, position: number) =>
      change(() => {
        const grown = Buffer.alloc(Math.max(file.bytes.length, position + length));
        file.bytes.copy(grown);
        from.copy(grown, position, offset, offset + length);
        return grown;
      }),
    truncate: async (length: number) =>
      change(() => {
        const cut = Buffer.alloc(length);
        file.bytes.copy(cut, 0, 0, length);
        return cut;
      }),
    datasync: writeThrough,
    sync: writeThrough,
    stat: async () => ({ size: onDisk(path, false, () => file.bytes.length) }),
    close: async () => undefined,
  };
}

const folderHandle = (path: string) => ({
  sync: async () => onDisk(path, true, ({ disk }) => disk.keepNames()),
  close: async () => undefined,
});

/** A folder is opened for reading only, and only to be written through. */
export async function open(path: string, flags: number | string) {
  if (flags === 'r' && !existsSync(path)) return folderHandle(path);
  return handleOf(path, openFile(path, typeof flags === 'number' ? flags : 0));
}

export const constants = { O_RDONLY: 0, O_RDWR: 2, O_CREAT: createFlag, O_TRUNC: truncateFlag };
