import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundle } from './bundle.ts';
import { scale } from './mutants/scale.ts';
import type { runSeed as RunSeed } from './run-seed.ts';

let runSeed: typeof RunSeed;

// As the worker has it: with disks in memory and small limits.
beforeAll(async () => {
  const program = pathToFileURL(await bundle('test', scale, 'run-seed.ts')).href;
  ({ runSeed } = (await import(/* @vite-ignore */ program)) as { runSeed: typeof RunSeed });
});

const once = async (seed: number) => {
  const lines: string[] = [];
  const result = await runSeed(seed, { hasClockFaults: true, print: (line) => lines.push(line) });
  return { ...result, lines };
};

/** A busy machine may need so long for two runs. */
const patienceMs = 120_000;

describe('the simulator', { timeout: patienceMs }, () => {
  it('plays the same seed the same way, line by line', async () => {
    const first = await once(4);
    const second = await once(4);
    expect(second.lines).toEqual(first.lines);
    expect(second.digest).toBe(first.digest);
    expect(first.lines.length).toBeGreaterThan(50);
  });

  it('plays another seed another way', async () => {
    expect((await once(5)).digest).not.toBe((await once(4)).digest);
  });

  it('lets people work, and everything comes to rest without a violation', async () => {
    const runs = [await once(6), await once(7)];
    expect(runs.flatMap(({ violations }) => violations)).toEqual([]);
    const operations = runs.reduce((sum, run) => sum + run.operations, 0);
    expect(operations).toBeGreaterThan(10);
    expect(runs.flatMap(({ lines }) => lines).join('\n')).toContain('sync.push 200');
  });
});
