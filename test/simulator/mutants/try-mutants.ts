import { bundle } from '../bundle.ts';
import { runWorkers } from '../run-workers.ts';
import type { SeedReport } from '../worker-orders.ts';
import type { Change } from './change.ts';
import type { Mutant } from './mutant.ts';
import { scale } from './scale.ts';

/** Null, and said aloud, when the source is not what the defect was written for. */
async function bundleOf(name: string, changes: readonly Change[]): Promise<string | null> {
  try {
    return await bundle(`mutant ${name}`, [...scale, ...changes]);
  } catch (error) {
    console.log(`BROKEN   ${name}: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}

/** Whether the product itself goes through a seed: otherwise that seed tells nothing of a defect. */
async function isSound(product: string, seed: number): Promise<boolean> {
  let isWell = true;
  await runWorkers({ program: product, from: seed, seeds: 1, isVerbose: false }, ({ violations }) => {
    isWell = violations.length === 0;
    return false;
  });
  return isWell;
}

/** Plays each defect until an invariant does not hold, `most` seeds at most. Returns whether every one was caught. */
export async function tryMutants(
  mutants: readonly Mutant[],
  { from, most }: { from: number; most: number | null },
): Promise<boolean> {
  const escaped: string[] = [];
  const product = await bundle('product', scale);
  for (const { name, breaks, changes, patience } of mutants) {
    const program = await bundleOf(name, changes);
    if (program === null) {
      escaped.push(name);
      continue;
    }
    let played = 0;
    const caught: SeedReport[] = [];
    await runWorkers(
      { program, from, seeds: Math.min(patience, most ?? patience), isVerbose: false },
      (report) => {
        played += 1;
        if (report.violations.length === 0) return false;
        caught.push(report);
        return true;
      },
    );
    const report = caught[0];
    if (report && !(await isSound(product, report.seed))) {
      console.log(`UNSOUND  ${name}: seed ${report.seed} finds something in the product as it is`);
      escaped.push(name);
      continue;
    }
    const names = [...new Set(report?.violations.map(({ invariant }) => invariant))].join(', ');
    if (report) console.log(`caught   ${name} (${breaks}): seed ${report.seed}, the ${played}th: ${names}`);
    else {
      console.log(`ESCAPED  ${name} (${breaks}): ${played} seeds`);
      escaped.push(name);
    }
  }
  console.log(
    `mutants ${mutants.length}, caught ${mutants.length - escaped.length}, escaped ${escaped.length}`,
  );
  return escaped.length === 0;
}
