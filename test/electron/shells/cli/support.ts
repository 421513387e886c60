import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Desk } from '#electron/core/ports.ts';
import { runCommandLine, type Surroundings } from '#electron/shells/cli/command-line.ts';
import type { GlobalOptions } from '#electron/shells/cli/program.ts';
import type { Session } from '#shared/contract/app/session.ts';
import { appApi } from '#shared/contract/app-api.ts';
import { Refused, type Reply } from '#shared/contract/reply.ts';
import type { Locale } from '#shared/text/locales.ts';
import { fakeState } from '../../../support/fake-desk.ts';
import { fakePerson } from '../../../support/fake-records.ts';

/** Answers by procedure; a function is asked with the input. */
export type Answers = Readonly<Record<string, unknown>>;

export const session: Session = {
  person: null,
  known: [{ account: 'lin', name: '林某', title: '服务企业专员', isDemo: true }],
  demo: { district: '示例区', people: [] },
  hubUrl: 'http://127.0.0.1:4100',
  isHubReachable: true,
};

const signedIn: Answers = {
  'session.get': session,
  'session.signInDemo': { ...session, person: fakePerson },
  'session.signIn': { ...session, person: fakePerson },
  'sync.status': fakeState.status,
};

/** A desk that answers from a table. Inputs are parsed as the real one parses them. */
function fakeDesk(answers: Answers, asked: { name: string; input: unknown }[]): Desk {
  return {
    call: async (_seat, name, input): Promise<Reply> => {
      asked.push({ name, input });
      const parsed = appApi[name as keyof typeof appApi].input.safeParse(input);
      if (!parsed.success) return { ok: false, refusal: { code: 'invalid_input' } };
      const answer = { ...signedIn, ...answers }[name];
      if (answer instanceof Refused) return { ok: false, refusal: answer.refusal };
      if (answer === undefined) throw new Error(`${name} was not to be asked`);
      return { ok: true, value: typeof answer === 'function' ? answer(input) : answer };
    },
    subscribe: () => () => undefined,
    close: () => Promise.resolve(),
  };
}

export interface Ran {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
  /** Standard output read as JSON. */
  readonly json: () => Record<string, unknown>;
  readonly asked: readonly { name: string; input: unknown }[];
  readonly opened: readonly GlobalOptions[];
  readonly closed: number;
}

/** Runs one command line against a desk that answers from a table. */
export async function desk(
  argv: readonly string[],
  answers: Answers = {},
  around: Partial<Pick<Surroundings, 'password' | 'open'>> & { locale?: Locale } = {},
): Promise<Ran> {
  const asked: { name: string; input: unknown }[] = [];
  const opened: GlobalOptions[] = [];
  let [out, err, closed] = ['', '', 0];
  const exitCode = await runCommandLine(argv, {
    locale: 'zh-CN',
    stdout: (text) => {
      out += text;
    },
    stderr: (text) => {
      err += text;
    },
    password: () => Promise.reject(new Error('no password was to be asked')),
    open: async (globals) => {
      opened.push(globals);
      return {
        desk: fakeDesk(answers, asked),
        dataDir: '/nowhere',
        close: async () => {
          closed += 1;
        },
      };
    },
    ...around,
  });
  return {
    exitCode,
    out,
    err,
    asked,
    opened,
    closed,
    json: () => JSON.parse(out) as Record<string, unknown>,
  };
}

/** A folder that goes with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'desk-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
