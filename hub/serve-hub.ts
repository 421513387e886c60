import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { defaultOffice } from '#shared/calendar/office-time.ts';
import { shippedCalendar } from '#shared/calendar/shipped.ts';
import { uuidv7 } from '#shared/sync/uuid-v7.ts';
import { fill } from '#shared/text/fill.ts';
import { fillDemo } from './demo/fill-demo.ts';
import { createServer } from './http/server.ts';
import { createHub, type Hub, type HubPorts } from './hub.ts';
import { type HubWords, readHubArguments } from './hub-arguments.ts';
import { StartProblem } from './start-problem.ts';
import { stopWhenAsked } from './stop.ts';

const onBug = (name: string, error: unknown): void => {
  process.stderr.write(`${name}: ${error instanceof Error ? error.stack : String(error)}\n`);
};

async function openHub(ports: HubPorts, folder: string, words: HubWords): Promise<Hub> {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return await createHub(ports);
  } catch (error) {
    throw new StartProblem(fill(words.noStore, { folder, reason: (error as Error).message }));
  }
}

/**
 * Runs a hub as the command line asks until it is told to stop; a demo's hub is filled before it serves. Returns its
 * address; throws `StartProblem` when it cannot be started.
 */
export async function serveHub(argv: readonly string[], words: HubWords): Promise<string> {
  const { dataDir, port, host, isDemo, isWithParent } = readHubArguments(argv, words);
  const ports: HubPorts = {
    dataDir,
    now: Date.now,
    newId: () => uuidv7(Date.now(), randomBytes(16)),
    randomBytes,
    isDemo,
    time: { calendar: shippedCalendar, office: defaultOffice },
    onBug,
  };
  const hub = await openHub(ports, dataDir, words);
  if (isDemo) await fillDemo(hub, ports);
  const server = await createServer(hub, onBug);
  stopWhenAsked(isWithParent, async () => {
    await server.close();
    await hub.close();
  });
  return server.listen({ host, port }).catch((error: NodeJS.ErrnoException) => {
    const isBusy = error.code === 'EADDRINUSE';
    const params = { host, port, reason: error.code ?? error.message };
    throw new StartProblem(fill(isBusy ? words.busyPort : words.noPort, params));
  });
}
