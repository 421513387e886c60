import { isAbsolute, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { mistake } from '../cli/mistakes.ts';
import type { DemoWords } from './story.ts';

export interface DemoArguments {
  /** Null: the demonstration writes a list of its own. */
  readonly list: string | null;
  readonly outDir: string;
}

const full = (path: string): string => (isAbsolute(path) ? path : resolve(path));

export function readDemoArguments(argv: readonly string[], words: DemoWords): DemoArguments {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: { enterprises: { type: 'string' }, out: { type: 'string' } },
    });
    if (!values.out || values.enterprises === '') throw new TypeError('an option without a value');
    return { list: values.enterprises ? full(values.enterprises) : null, outDir: full(values.out) };
  } catch {
    throw mistake(words.usage);
  }
}
