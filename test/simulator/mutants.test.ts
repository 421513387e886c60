import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inRoot } from '../../scripts/places.mjs';
import { applyChanges, type Change } from './mutants/change.ts';
import { scale } from './mutants/scale.ts';
import { mutants } from './mutants/table.ts';

const changed = (changes: readonly Change[]) =>
  [...Map.groupBy(changes, ({ file }) => file)].map(([file, some]) => {
    const source = readFileSync(inRoot(...file.split('/')), 'utf8');
    return applyChanges(file, source, some) !== source;
  });

describe('the defects that the simulator must find', () => {
  it.each(mutants.map(({ name, changes }) => [name, changes] as const))(
    '%s has its place in the source',
    (_, changes) => {
      expect(changed([...scale, ...changes])).not.toContain(false);
    },
  );

  it('are many, and each has a name of its own', () => {
    expect(mutants.length).toBeGreaterThanOrEqual(15);
    expect(new Set(mutants.map(({ name }) => name)).size).toBe(mutants.length);
  });

  it('are never lost silently', () => {
    const change = { file: 'a.ts', find: 'now', put: 'later' };
    expect(applyChanges('a.ts', 'do it now', [change])).toBe('do it later');
    expect(() => applyChanges('a.ts', 'do it', [change])).toThrow('contains 0 times');
    expect(() => applyChanges('a.ts', 'now or now', [change])).toThrow('contains 2 times');
  });
});
