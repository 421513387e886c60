import { join } from 'node:path';
import { createRestartPace } from './restart-pace.ts';
import type { After } from './timer.ts';

const stopLimit = 2_500;

/** The arguments of a hub that serves the demo district to this laptop. */
export const hubArguments = (dataDir: string, port: number): string[] => [
  '--demo',
  '--data',
  join(dataDir, 'hub'),
  '--port',
  String(port),
];

/** The process of one hub. */
export interface HubProcess {
  /** Its address; rejects when it ends before it serves, as it does on a busy port. */
  readonly ready: Promise<string>;
  readonly ended: Promise<void>;
  readonly stop: () => void;
  readonly kill: () => void;
}

export interface HubSupervision {
  /** Port 0 lets the system choose. */
  readonly start: (port: number) => HubProcess;
  /** The port of last time, 0 when there was none; the desk's people know the hub by it. */
  readonly lastPort: number;
  readonly rememberPort: (port: number) => void;
  readonly now: () => number;
  readonly after: After;
  readonly say: (news: 'hubLost' | 'hubBack') => void;
}

export interface EmbeddedHub {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Runs a hub on this laptop for as long as the shell runs. Throws when it cannot be started on any port. */
export async function runEmbeddedHub(supervision: HubSupervision): Promise<EmbeddedHub> {
  const { start, lastPort, rememberPort, now, after, say } = supervision;
  const restartLater = createRestartPace(now, after);
  let isClosing = false;

  let hub = start(lastPort);
  const url = await hub.ready.catch((error: unknown) => {
    if (lastPort === 0) throw error;
    hub = start(0);
    return hub.ready;
  });
  const port = Number(new URL(url).port);
  if (port !== lastPort) rememberPort(port);

  const watch = (): void => {
    void hub.ended.then(() => {
      if (isClosing) return;
      say('hubLost');
      restartLater(startAgain);
    });
  };
  const startAgain = (): void => {
    if (isClosing) return;
    hub = start(port);
    hub.ready.then(
      () => say('hubBack'),
      () => undefined,
    );
    watch();
  };
  watch();

  return {
    url,
    close: async () => {
      isClosing = true;
      hub.stop();
      const cancel = after(stopLimit, () => hub.kill());
      await hub.ended;
      cancel();
    },
  };
}
