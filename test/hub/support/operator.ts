import { runCommand } from '#hub/commands/run-command.ts';
import { countingIds, tuesday } from './story.ts';

/** What a command said and how it ended. */
export interface Said {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

/** Whoever looks after the hub in a folder: types commands on a clock that the test moves. */
export function operatorOf(dataDir: string, databaseUrl: string | null = null) {
  const clock = { now: tuesday };
  const password = { next: 'a long password' };
  const ids = countingIds(50_000);
  const type = async (...argv: string[]): Promise<Said> => {
    let [out, err] = ['', ''];
    const exitCode = await runCommand([...argv, '--data', dataDir], {
      locale: 'en-US',
      machine: {
        now: () => clock.now,
        newId: ids.newId,
        random: () => 0.5,
        randomBytes: (size: number) => Buffer.from(ids.randomBytes(size)),
        wait: async () => undefined,
        after: () => () => undefined,
        later: () => undefined,
        pause: async () => undefined,
        onBug: (name, error) => {
          throw new Error(name, { cause: error });
        },
      },
      databaseUrl,
      stdout: (text) => {
        out += text;
      },
      stderr: (text) => {
        err += text;
      },
      newPassword: async () => password.next,
    });
    return { exitCode, out, err };
  };
  /** What a command tells a machine. */
  const ask = async <T>(...argv: string[]): Promise<T> =>
    JSON.parse((await type(...argv, '--json')).out) as T;
  return { clock, password, type, ask };
}
