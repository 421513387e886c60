import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { fill } from '#shared/text/fill.ts';
import { backupInChild } from './backup/backup-in-child.ts';
import { checkerOf } from './backup/check-copy.ts';
import { startDailyBackup } from './daily-backup.ts';
import { fillDemo } from './demo/fill-demo.ts';
import { startDueGrants } from './due-grants.ts';
import { startDueSteps } from './due-steps.ts';
import { startEvery } from './every.ts';
import { startNewsPolling } from './feed/head-news.ts';
import { createServer } from './http/server.ts';
import { createHub, type HubPorts } from './hub.ts';
import { type HubWords, readHubArguments } from './hub-arguments.ts';
import { openHubBlobs } from './hub-blobs.ts';
import { machine } from './machine.ts';
import { openPlace, problemOfPlace, takeFolder } from './open-place.ts';
import { StartProblem } from './start-problem.ts';
import { stopWhenAsked } from './stop.ts';
import { readHubFigures } from './store/hub-figures.ts';
import { askToTryLater } from './store-trouble.ts';

/** What the environment says about a hub. */
export interface HubEnvironment {
  /** `postgres://...`; null: SQLite in the data folder. */
  readonly databaseUrl: string | null;
  /** Who shows it may read the metrics from anywhere; null: only this machine may. */
  readonly metricsToken: string | null;
}

/** Enough for the log of what is being written, and for whoever has to clear up. */
const leastFreeBytes = 64 * 1024 * 1024;
/** A whole city reconnects at once; who finds no room here tries again only after seconds. */
const backlog = 4_096;
/** What was given up on its way here is thrown away. */
const sweepEveryMs = 60 * 60 * 1_000;
/** As long as a hub that stops may still keep its last copy. */
const takeoverMs = 15_000;

async function hasRoomIn(folder: string): Promise<boolean> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize >= leastFreeBytes;
}

/**
 * Runs a hub as the command line asks until it is told to stop; a demo's hub is filled before it serves. Returns its
 * address; throws `StartProblem` when it cannot be started.
 */
export async function serveHub(
  argv: readonly string[],
  words: HubWords,
  { databaseUrl, metricsToken }: HubEnvironment,
): Promise<string> {
  const { dataDir, port, host, isDemo, isWithParent } = readHubArguments(argv, words);
  const { now, after, wait, onBug } = machine;
  const place = { dataDir, databaseUrl };
  const ports: HubPorts = {
    ...machine,
    isDemo,
    checkCopy: checkerOf(dataDir),
  };
  // Until it serves it may end at once: a demo that was not filled to its end is one transaction, which leaves nothing.
  let close = (): Promise<void> => Promise.resolve();
  stopWhenAsked(isWithParent, () => close());
  const letGo = await takeFolder(place, words, { isForHub: true, patienceMs: takeoverMs, wait });
  const store = askToTryLater(await openPlace(place, words, machine), { now, onTrouble: onBug });
  const hub = await createHub(store, ports).catch((error: unknown) => {
    throw problemOfPlace(error, place, words);
  });
  if (isDemo) await fillDemo(hub, ports);
  const blobs = await openHubBlobs({ ...machine, dataDir, store, hub });
  const server = await createServer(hub, onBug, {
    now,
    blobs,
    metricsToken,
    hasRoom: () => hasRoomIn(dataDir),
    figures: () => store.read(readHubFigures),
  });
  const folder = join(dataDir, 'backups');
  // The hub beside one desk is small, and the program it lives in may be another than Node.
  const isOfOneDesk = isDemo || isWithParent;
  const copied = isOfOneDesk ? hub : { ...hub, backup: (file: string) => backupInChild(dataDir, file) };
  const endings = [
    // People are also added by commands, which are processes of their own.
    startNewsPolling(hub, { after, onBug }),
    startDueGrants(store, hub, { now, after, onBug }),
    startDueSteps(store, hub, { now, after, onBug }),
    startEvery(sweepEveryMs, 'attachments', () => blobs.sweep(), { after, onBug }),
    startDailyBackup(copied, { folder, now, after, onBug }),
  ];
  close = async () => {
    await server.close();
    for (const end of endings) await end();
    await hub.close();
    letGo();
  };
  return server.listen({ host, port, backlog }).catch((error: NodeJS.ErrnoException) => {
    const isBusy = error.code === 'EADDRINUSE';
    const params = { host, port, reason: error.code ?? error.message };
    throw new StartProblem(fill(isBusy ? words.busyPort : words.noPort, params));
  });
}
