import { type ChildProcess, fork } from 'node:child_process';
import { type Call, createClient, type Output } from '#shared/contract/api.ts';
import { type AppApi, appApi } from '#shared/contract/app-api.ts';
import { disposableParser } from '../carrier/disposable-parser.ts';
import { pipeToFork } from '../carrier/pipe.ts';
import { superviseDesk } from '../carrier/supervised-desk.ts';
import { after } from '../carrier/timer.ts';

/** One laptop of the demonstration: a real core in a process of its own, over its own data folder. */
export interface DeskProcess {
  /** A caller for one seat; several people may sit at several seats. */
  readonly seat: (name: string) => Call<AppApi>;
  /** Ends the process at once, as a flat battery would. */
  readonly kill: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const entry = (name: string) => new URL(`../carrier/${name}`, import.meta.url);
const forkOptions = { serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'] } as const;

export async function startDesk(dataDir: string, hubUrl: string): Promise<DeskProcess> {
  let child: ChildProcess | null = null;
  const desk = superviseDesk({
    start: () => {
      child = fork(entry('core-process.ts'), [dataDir, hubUrl], {
        ...forkOptions,
        stdio: [...forkOptions.stdio],
      });
      return pipeToFork(child);
    },
    parseSpreadsheet: disposableParser(
      () => pipeToFork(fork(entry('parser-process.ts'), { ...forkOptions, stdio: [...forkOptions.stdio] })),
      after,
    ),
    now: Date.now,
    after,
    say: () => undefined,
  });
  await desk.started;
  return {
    seat: (name) =>
      createClient<AppApi>(async (procedure, input) => {
        const reply = await desk.call(name, procedure, input);
        if (!reply.ok) return reply;
        return { ok: true, value: appApi[procedure as keyof AppApi].output.parse(reply.value) };
      }),
    kill: async () => {
      const running = child;
      const closed = desk.close();
      running?.kill('SIGKILL');
      await closed;
    },
    close: () => desk.close(),
  };
}

/** Signs the demo person with this role in at a seat and gives the caller together with the person. */
export async function signInAs(
  desk: DeskProcess,
  role: string,
  panelCode: string | null = null,
): Promise<{ call: Call<AppApi>; person: NonNullable<Output<AppApi, 'session.get'>['person']> }> {
  const first = await desk.seat(`first screen of ${role}`)('session.get', {});
  for (const candidate of first.demo.people.filter((person) => person.role === role)) {
    const call = desk.seat(candidate.account);
    const { person } = await call('session.signInDemo', { account: candidate.account });
    const grants = person?.grants.filter((grant) => grant.role === role) ?? [];
    if (person && (panelCode === null || grants.some((grant) => grant.panelCode === panelCode)))
      return { call, person };
  }
  throw new Error(`the demo district has nobody with the role ${role} ${panelCode ?? ''}`);
}
