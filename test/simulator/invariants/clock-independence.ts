import type { RunResult } from '../run-seed.ts';
import { runSeed } from '../run-seed.ts';
import type { Violation } from '../violation.ts';

const invariant = 'I14 clock independence';

/** Every so many seeds are played a second time. */
const every = 20;

const first = (result: RunResult): string => {
  const names = result.violations
    .map((violation) => violation.invariant)
    .filter((name) => /^I[1-6] /.test(name));
  return [...new Set(names)].sort().join(', ') || 'nothing';
};

/** Wrong clocks never decide whether I1 to I6 hold: the same run without them comes to the same end. */
export async function checkClockIndependence(seed: number, result: RunResult): Promise<Violation[]> {
  if (seed % every !== 0) return [];
  const without = await runSeed(seed, { hasClockFaults: false, print: null });
  const [wrong, right] = [first(result), first(without)];
  return wrong === right ? [] : [{ invariant, what: `${wrong} with wrong clocks, ${right} with right ones` }];
}
