import { parseArgs } from 'node:util';
import type { chineseElsewhere } from '#shared/text/chinese-elsewhere.ts';
import { fill } from '#shared/text/fill.ts';
import type { Texts } from '#shared/text/texts.ts';
import { StartProblem } from './start-problem.ts';

export type HubWords = Texts<typeof chineseElsewhere.hub>;

export interface HubArguments {
  readonly dataDir: string;
  /** 0: the system chooses. */
  readonly port: number;
  readonly host: string;
  /** Serves the demo district, and fills an empty hub with it. */
  readonly isDemo: boolean;
  /** Standard input ends when the parent does. */
  readonly isWithParent: boolean;
}

const usage = 2;

const options: Readonly<Record<string, { readonly type: 'string' | 'boolean' }>> = {
  data: { type: 'string' },
  port: { type: 'string' },
  host: { type: 'string' },
  demo: { type: 'boolean' },
  'with-parent': { type: 'boolean' },
};

/** Reads what stands behind the program's name; throws `StartProblem` with the sentence to show. */
export function readHubArguments(argv: readonly string[], words: HubWords): HubArguments {
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, tokens: true });
  const given = new Map<string, string>();
  for (const token of tokens) {
    const name = token.kind === 'option' ? token.rawName : token.kind === 'positional' ? token.value : '--';
    const option =
      token.kind === 'option' && Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (token.kind !== 'option' || !option || (option.type === 'string' && !token.value)) {
      throw new StartProblem(fill(words.badArgument, { argument: name }), usage);
    }
    given.set(token.name, token.value ?? '');
  }
  const port = given.get('port') ?? '4100';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw new StartProblem(fill(words.badPort, { port }), usage);
  }
  const dataDir = given.get('data');
  if (dataDir === undefined) throw new StartProblem(words.noData, usage);
  return {
    dataDir,
    port: Number(port),
    host: given.get('host') ?? '127.0.0.1',
    isDemo: given.has('demo'),
    isWithParent: given.has('with-parent'),
  };
}
