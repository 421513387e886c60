import { isAbsolute, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { chineseElsewhere } from '#shared/text/chinese-elsewhere.ts';
import { fill } from '#shared/text/fill.ts';
import type { Texts } from '#shared/text/texts.ts';
import { Obstacle } from './obstacle.ts';

export type ShellWords = Texts<typeof chineseElsewhere.shell>;

export interface ShellArguments {
  readonly opensBrowser: boolean;
  /** 0: the system chooses. */
  readonly port: number;
  readonly dataDir: string | null;
  /** Null: the embedded hub, unless the data folder names one. */
  readonly hubUrl: string | null;
}

const usage = 2;

/** Reads what stands behind the program's name; `--shell` is for the start script and means nothing here. */
export function readShellArguments(argv: readonly string[], words: ShellWords): ShellArguments {
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, tokens: true });
  const given = new Map<string, string>();
  for (const token of tokens) {
    const option =
      token.kind === 'option' && Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (token.kind !== 'option' || !option) {
      const argument =
        token.kind === 'option' ? token.rawName : token.kind === 'positional' ? token.value : '--';
      throw new Obstacle(fill(words.badArgument, { argument }), usage);
    }
    if (option.type === 'string' && !token.value) {
      throw new Obstacle(fill(words.badArgument, { argument: token.rawName }), usage);
    }
    given.set(token.name, token.value ?? '');
  }

  const port = given.get('port') ?? '0';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new Obstacle(fill(words.badPort, { port }), usage);
  const data = given.get('data');
  return {
    opensBrowser: !given.has('no-open'),
    port: Number(port),
    dataDir: data === undefined ? null : isAbsolute(data) ? data : resolve(data),
    hubUrl: readHubAddress(given.get('hub'), words),
  };
}

const options: Record<string, { type: 'string' | 'boolean' }> = {
  shell: { type: 'string' },
  'no-open': { type: 'boolean' },
  port: { type: 'string' },
  data: { type: 'string' },
  hub: { type: 'string' },
};

/** The origin of an http or https address, null when none is given. */
export function readHubAddress(hub: string | undefined, words: ShellWords): string | null {
  if (hub === undefined) return null;
  const url = URL.canParse(hub) ? new URL(hub) : null;
  if (!url || !['http:', 'https:'].includes(url.protocol))
    throw new Obstacle(fill(words.badHub, { hub }), usage);
  return url.href.replace(/\/$/, '');
}
