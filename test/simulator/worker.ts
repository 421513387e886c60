import { must } from '#shared/assert.ts';
import { checkClockIndependence } from './invariants/clock-independence.ts';
import { runSeed } from './run-seed.ts';
import type { SeedReport, WorkerOrders } from './worker-orders.ts';

const { from, stride, count, isVerbose } = JSON.parse(
  must(process.argv[2], 'the orders are the argument'),
) as WorkerOrders;
const print = isVerbose ? (line: string) => console.error(line) : null;

/** A run that breaks down is no run that went well. */
async function play(seed: number): Promise<SeedReport> {
  try {
    const result = await runSeed(seed, { hasClockFaults: true, print });
    const more = await checkClockIndependence(seed, result);
    return { seed, ...result, violations: [...result.violations, ...more] };
  } catch (error) {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { seed, operations: 0, digest: '', violations: [{ invariant: 'the run breaks down', what }] };
  }
}

for (let index = 0; index < count; index += 1) {
  console.log(JSON.stringify(await play(from + index * stride)));
}
