import { describe, expect, it } from 'vitest';
import type { Random } from '../random.ts';
import { type MemoryDisk, memoryDisk } from './memory-disk.ts';

/** Always draws the same. */
const drawing = (number: number) => ({ below: (count: number) => number % count }) as unknown as Random;

const write = (disk: MemoryDisk, path: string, text: string, isKept: boolean): void => {
  const file = disk.find(path) ?? disk.create(path, 0);
  file.bytes = Buffer.from(text);
  if (isKept) file.kept = file.bytes;
};
const read = (disk: MemoryDisk, path: string) => disk.find(path)?.bytes.toString();

describe('a disk of files in memory', () => {
  it('keeps through a power cut what was written through', () => {
    for (const draw of [0, 1, 2]) {
      const disk = memoryDisk();
      write(disk, 'a', 'sure', true);
      disk.cutPower(drawing(draw));
      expect(read(disk, 'a')).toBe('sure');
    }
  });

  it('may forget, shorten or blank what was not', () => {
    const left = [0, 1, 2].map((draw) => {
      const disk = memoryDisk();
      write(disk, 'a', 'su', true);
      write(disk, 'a', 'sure', false);
      disk.cutPower(drawing(draw));
      return read(disk, 'a');
    });
    expect(left).toEqual(['su', 's', 'su\0\0']);
  });

  it('forgets a new file that was never written through', () => {
    const disk = memoryDisk();
    write(disk, 'a', 'new', false);
    disk.cutPower(drawing(0));
    expect(disk.find('a')).toBeNull();
  });

  it('may undo names from the last one back, unless the folder was written through', () => {
    const disk = memoryDisk();
    write(disk, 'a', '1', true);
    write(disk, 'b', '2', true);
    disk.rename('a', 'c');
    disk.keepNames();
    disk.remove('b');
    expect(disk.list('')).toEqual(['c']);
    disk.cutPower(drawing(1));
    expect(disk.list('')).toEqual(['b', 'c']);
  });

  it('can be copied, and the copy goes its own way', () => {
    const disk = memoryDisk();
    write(disk, 'a', 'one', false);
    const copy = memoryDisk(disk.image());
    write(disk, 'a', 'two', true);
    expect(read(copy, 'a')).toBe('one');
  });
});
