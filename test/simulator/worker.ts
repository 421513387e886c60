import { must } from '#shared/assert.ts';
import { checkClockIndependence } from './invariants/clock-independence.ts';
import { runSeed } from './run-seed.ts';
import type { Violation } from './violation.ts';
import type { SeedReport, WorkerOrders } from './worker-orders.ts';

const { from, stride, count, isVerbose } = JSON.parse(
  must(process.argv[2], 'the orders are the argument'),
) as WorkerOrders;
const print = isVerbose ? (line: string) => console.error(line) : null;

const brokenDown = (error: unknown): Violation => ({
  invariant: 'the run breaks down',
  what: error instanceof Error ? (error.stack ?? error.message) : String(error),
});

/** What broke down where nobody waited for it. */
const unseen: Violation[] = [];
process.on('unhandledRejection', (error) => unseen.push(brokenDown(error)));

/** A run that breaks down is no run that went well. */
async function play(seed: number): Promise<SeedReport> {
  try {
    const result = await runSeed(seed, { hasClockFaults: true, print });
    const more = await checkClockIndependence(seed, result);
    return { seed, ...result, violations: [...result.violations, ...more, ...unseen.splice(0)] };
  } catch (error) {
    return { seed, operations: 0, digest: '', violations: [brokenDown(error), ...unseen.splice(0)] };
  }
}

for (let index = 0; index < count; index += 1) {
  console.log(JSON.stringify(await play(from + index * stride)));
}
