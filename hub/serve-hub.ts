import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { defaultOffice } from '#shared/calendar/office-time.ts';
import { shippedCalendar } from '#shared/calendar/shipped.ts';
import { uuidv7 } from '#shared/sync/uuid-v7.ts';
import { fill } from '#shared/text/fill.ts';
import { startDailyBackup } from './daily-backup.ts';
import { openDataFolder } from './data-folder.ts';
import { fillDemo } from './demo/fill-demo.ts';
import { createServer } from './http/server.ts';
import { createHub, type Hub, type HubPorts } from './hub.ts';
import { type HubWords, readHubArguments } from './hub-arguments.ts';
import { StartProblem } from './start-problem.ts';
import { stopWhenAsked } from './stop.ts';
import { KeyMissing } from './store/sqlite-key.ts';
import { openSqliteStore } from './store/sqlite-open.ts';

const onBug = (name: string, error: unknown): void => {
  process.stderr.write(`${name}: ${error instanceof Error ? error.stack : String(error)}\n`);
};

const after = (milliseconds: number, work: () => void): (() => void) => {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
};

async function openHub(ports: HubPorts, folder: string, words: HubWords): Promise<Hub> {
  try {
    openDataFolder(folder);
    return await createHub(openSqliteStore(folder), ports);
  } catch (error) {
    if (error instanceof KeyMissing) throw new StartProblem(fill(words.noKey, { file: error.file }));
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
    now: Date.now,
    newId: () => uuidv7(Date.now(), randomBytes(16)),
    randomBytes,
    isDemo,
    time: { calendar: shippedCalendar, office: defaultOffice },
    onBug,
  };
  const hub = await openHub(ports, dataDir, words);
  // Until it serves it may end at once: a demo that was not filled to its end is one transaction, which leaves nothing.
  let close = (): Promise<void> => Promise.resolve();
  stopWhenAsked(isWithParent, () => close());
  if (isDemo) await fillDemo(hub, ports);
  const server = await createServer(hub, onBug);
  const folder = join(dataDir, 'backups');
  const endBackups = startDailyBackup(hub, { folder, now: ports.now, after, onBug });
  close = async () => {
    await server.close();
    await endBackups();
    await hub.close();
  };
  return server.listen({ host, port }).catch((error: NodeJS.ErrnoException) => {
    const isBusy = error.code === 'EADDRINUSE';
    const params = { host, port, reason: error.code ?? error.message };
    throw new StartProblem(fill(isBusy ? words.busyPort : words.noPort, params));
  });
}
