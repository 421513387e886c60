// npm run simulate: plays the production desk and hub through faults that a seed chooses, and checks what must hold.
import { readArguments, type SimulatorArguments, usage } from './arguments.ts';
import { bundle } from './bundle.ts';
import { scale } from './mutants/scale.ts';
import { mutants } from './mutants/table.ts';
import { tryMutants } from './mutants/try-mutants.ts';
import { runWorkers } from './run-workers.ts';
import type { SeedReport } from './worker-orders.ts';

/** Of one seed so many violations are printed; they mostly have one cause. */
const mostPrinted = 5;

function print({ seed, violations, digest }: SeedReport, isVerbose: boolean): void {
  for (const { invariant, what } of violations.slice(0, mostPrinted)) {
    console.log(`seed ${seed}: ${invariant}: ${what}`);
  }
  if (violations.length > mostPrinted)
    console.log(`seed ${seed}: and ${violations.length - mostPrinted} more`);
  if (violations.length > 0) console.log(`  npm run simulate -- --seeds 1 --from ${seed} --verbose`);
  if (isVerbose) console.log(`seed ${seed}: digest ${digest}`);
}

const usualSeeds = 200;

async function playSeeds({ seeds: wanted, from, isVerbose }: SimulatorArguments): Promise<boolean> {
  const seeds = wanted ?? usualSeeds;
  let operations = 0;
  let violations = 0;
  let played = 0;
  await runWorkers({ program: await bundle('product', scale), from, seeds, isVerbose }, (report) => {
    played += 1;
    operations += report.operations;
    violations += report.violations.length;
    print(report, isVerbose);
    return false;
  });
  console.log(`seeds ${played}, operations ${operations}, violations ${violations}`);
  return violations === 0 && played === seeds;
}

async function main(args: readonly string[]): Promise<boolean> {
  const wanted = readArguments(args);
  const { mutant } = wanted;
  if (mutant === null) return playSeeds(wanted);
  const chosen = mutants.filter(({ name }) => mutant === 'all' || mutant === name);
  if (chosen.length === 0)
    throw new Error(`No mutant ${mutant}; there are: ${mutants.map(({ name }) => name).join(', ')}`);
  return tryMutants(chosen, { from: wanted.from, most: wanted.seeds });
}

try {
  process.exitCode = (await main(process.argv.slice(2))) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(usage);
  process.exitCode = 1;
}
