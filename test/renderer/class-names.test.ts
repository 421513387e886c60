import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const renderer = join(import.meta.dirname, '../../renderer');

/** `screens/<topic>/<part>` of a style sheet: files of one part may share names, parts may not. */
const partOf = (file: string): string => file.split('/').slice(0, 2).join('/');

it('gives no class name to two screens, since a style sheet stays once its screen was opened', () => {
  const owners = new Map<string, Set<string>>();
  for (const file of globSync('screens/**/*.css', { cwd: renderer })) {
    const css = readFileSync(join(renderer, file), 'utf8');
    // The first class of a selector is the one that the sheet defines; what follows it may be of the kit.
    for (const [, name = ''] of css.matchAll(/^\s*\.([a-z][\w-]*)/gm)) {
      owners.set(name, (owners.get(name) ?? new Set()).add(partOf(file)));
    }
  }
  expect(owners.size).toBeGreaterThan(50);
  const shared = [...owners].filter(([, parts]) => parts.size > 1).map(([name]) => name);
  expect(shared).toEqual([]);
});
