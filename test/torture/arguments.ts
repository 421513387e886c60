import { parseArgs } from 'node:util';

export interface TortureArguments {
  readonly minutes: number;
  readonly seed: number;
  readonly desks: number;
  /** The folders stay for a look. */
  readonly isKept: boolean;
}

export const usage = 'npm run torture:sync -- --minutes N [--seed S] [--desks 4] [--keep]';

const mostDesks = 16;

/** Reads the command line; `seed` is taken when none is named. Throws with a sentence when it cannot be understood. */
export function readArguments(args: readonly string[], seed: number): TortureArguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      minutes: { type: 'string', default: '1' },
      seed: { type: 'string', default: String(seed) },
      desks: { type: 'string', default: '4' },
      keep: { type: 'boolean', default: false },
    },
  });
  const [minutes, chosen, desks] = [Number(values.minutes), Number(values.seed), Number(values.desks)];
  if (!(minutes > 0)) throw new Error(`--minutes ${values.minutes}: not a number of minutes`);
  if (!Number.isSafeInteger(chosen) || chosen < 0) throw new Error(`--seed ${values.seed}: not a seed`);
  if (!Number.isSafeInteger(desks) || desks < 1 || desks > mostDesks)
    throw new Error(`--desks ${values.desks}: not a number from 1 to ${mostDesks}`);
  return { minutes, seed: chosen, desks, isKept: values.keep };
}
