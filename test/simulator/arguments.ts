import { parseArgs } from 'node:util';

export interface SimulatorArguments {
  /** Null: not said. */
  readonly seeds: number | null;
  readonly from: number;
  readonly isVerbose: boolean;
  /** `all`, the name of one, or null. */
  readonly mutant: string | null;
}

export const usage = 'npm run simulate -- [--seeds N] [--from S] [--verbose] [--mutants | --mutant NAME]';

/** Reads the command line. Throws with a sentence when it cannot be understood. */
export function readArguments(args: readonly string[]): SimulatorArguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seeds: { type: 'string' },
      from: { type: 'string', default: '1' },
      verbose: { type: 'boolean', default: false },
      mutants: { type: 'boolean', default: false },
      mutant: { type: 'string' },
    },
  });
  const seeds = values.seeds === undefined ? null : Number(values.seeds);
  const from = Number(values.from);
  if (seeds !== null && (!Number.isSafeInteger(seeds) || seeds < 1))
    throw new Error(`--seeds ${values.seeds}: not a count`);
  if (!Number.isSafeInteger(from) || from < 0) throw new Error(`--from ${values.from}: not a seed`);
  return { seeds, from, isVerbose: values.verbose, mutant: values.mutant ?? (values.mutants ? 'all' : null) };
}
