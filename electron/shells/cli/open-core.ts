import { createDesk } from '#electron/core/create-desk.ts';
import type { Desk } from '#electron/core/ports.ts';
import { createFileLog } from '#electron/platform/file-log.ts';
import { catalogues } from '#shared/text/catalogue.ts';
import type { Locale } from '#shared/text/locales.ts';
import { createClosers } from '../carrier/closers.ts';
import { openDataFolder } from '../carrier/data-folder.ts';
import { disposableParser } from '../carrier/disposable-parser.ts';
import { forkParser } from '../carrier/forked-parser.ts';
import { readHubPlace } from '../carrier/hub-place.ts';
import { openHub } from '../carrier/open-hub.ts';
import { realPorts } from '../carrier/real-ports.ts';
import { readHubAddress } from '../carrier/shell-arguments.ts';
import { spawnHub } from '../carrier/spawned-hub.ts';
import { after } from '../carrier/timer.ts';
import type { GlobalOptions } from './program.ts';

const healthLimit = 1_000;

export interface OpenCore {
  readonly desk: Desk;
  readonly dataDir: string;
  readonly close: () => Promise<void>;
}

/** Opens the core in this process, and the embedded hub beside it unless there is a hub already. */
export async function openCore(
  globals: GlobalOptions,
  defaultDataDir: string,
  locale: Locale,
): Promise<OpenCore> {
  const words = catalogues[locale].shell;
  const hubUrl = readHubAddress(globals.hub, words);
  const dataDir = openDataFolder(globals.data ?? defaultDataDir, words.noDataDir);
  const log = createFileLog(dataDir, 'cli', Date.now);
  const closers = createClosers((error) => log('error', 'closing failed', { error: String(error) }));

  const hub = await openHub({
    dataDir,
    hubUrl: hubUrl ?? (await findRunningHub(dataDir)),
    start: (port) => spawnHub(dataDir, port, log),
    words,
    say: (sentence) => log('warn', sentence),
  });
  closers.add(hub.close);
  const desk = createDesk({
    ...realPorts(dataDir, hub.url),
    log,
    parseSpreadsheet: disposableParser(forkParser, after),
  });
  closers.add(desk.close);
  return { desk, dataDir, close: closers.closeAll };
}

/** The embedded hub of a window that is open on the same folder. */
async function findRunningHub(dataDir: string): Promise<string | null> {
  const { url, port } = readHubPlace(dataDir);
  if (url !== undefined || port === undefined) return null;
  const address = `http://127.0.0.1:${port}`;
  try {
    const { ok } = await fetch(`${address}/health`, { signal: AbortSignal.timeout(healthLimit) });
    return ok ? address : null;
  } catch {
    return null;
  }
}
