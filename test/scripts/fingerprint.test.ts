import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprint } from '../../scripts/fingerprint.mjs';

let folder = '';
const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fingerprint-'));
  mkdirSync(join(folder, 'renderer', 'ui'), { recursive: true });
  write('renderer/ui/button.tsx', 'a');
  write('renderer/main.tsx', 'b');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('fingerprint', () => {
  it('stays the same while nothing changes, and takes missing paths as empty', () => {
    expect(fingerprint(folder, ['renderer', 'missing'])).toBe(fingerprint(folder, ['renderer']));
  });

  it.each<[string, () => void]>([
    ['a changed file', () => write('renderer/ui/button.tsx', 'c')],
    ['a new file', () => write('renderer/ui/table.tsx', '')],
    ['a removed file', () => rmSync(join(folder, 'renderer/main.tsx'))],
    [
      'two files that swapped their contents',
      () => {
        write('renderer/ui/button.tsx', 'b');
        write('renderer/main.tsx', 'a');
      },
    ],
  ])('changes with %s', (_, change) => {
    const before = fingerprint(folder, ['renderer']);
    change();
    expect(fingerprint(folder, ['renderer'])).not.toBe(before);
  });

  it('does not look outside the given paths', () => {
    const before = fingerprint(folder, ['renderer']);
    write('notes.txt', 'x');
    expect(fingerprint(folder, ['renderer'])).toBe(before);
  });
});
