import { newId } from '#electron/platform/new-id.ts';
import { type Call, createClient } from '#shared/contract/api.ts';
import { type AppApi, appApi } from '#shared/contract/app-api.ts';
import { disposableParser } from '../carrier/disposable-parser.ts';
import { forkCore } from '../carrier/forked-core.ts';
import { forkParser } from '../carrier/forked-parser.ts';
import type { ChildPipe } from '../carrier/pipe.ts';
import { type SupervisedDesk, superviseDesk } from '../carrier/supervised-desk.ts';
import { after } from '../carrier/timer.ts';

/** One laptop of the demonstration: a real core in a process of its own, over its own data folder. */
export interface DeskProcess {
  /** A caller for one seat; several people may sit at several seats. */
  readonly seat: (name: string) => Call<AppApi>;
  /** Ends the process at once, as a flat battery would, and starts another over the same folder. */
  readonly crash: () => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Running {
  readonly desk: SupervisedDesk;
  readonly kill: () => void;
}

async function launch(dataDir: string, hubUrl: string): Promise<Running> {
  const run = newId();
  let pipe: ChildPipe | null = null;
  const desk = superviseDesk({
    start: () => {
      pipe = forkCore(dataDir, hubUrl, run);
      return pipe;
    },
    parseSpreadsheet: disposableParser(forkParser, after),
    now: Date.now,
    after,
    say: () => undefined,
  });
  await desk.started;
  return { desk, kill: () => pipe?.kill() };
}

export async function startDesk(dataDir: string, hubUrl: string): Promise<DeskProcess> {
  let running = await launch(dataDir, hubUrl);
  return {
    seat: (name) =>
      createClient<AppApi>(async (procedure, input) => {
        const reply = await running.desk.call(name, procedure, input);
        if (!reply.ok) return reply;
        return { ok: true, value: appApi[procedure as keyof AppApi].output.parse(reply.value) };
      }),
    crash: async () => {
      running.kill();
      await running.desk.close();
      running = await launch(dataDir, hubUrl);
    },
    close: () => running.desk.close(),
  };
}
