import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refused } from '#shared/contract/reply.ts';
import { catalogues } from '#shared/text/catalogue.ts';
import { fill } from '#shared/text/fill.ts';
import type { Locale } from '#shared/text/locales.ts';
import { createClosers } from '../carrier/closers.ts';
import { Obstacle } from '../carrier/obstacle.ts';
import { readInput, reasonOf, writeOutput } from '../cli/files.ts';
import { sentenceOf } from '../cli/refusal-sentence.ts';
import { type DemoArguments, readDemoArguments } from './demo-arguments.ts';
import type { ListFile } from './import-firms.ts';
import { type Performance, play } from './play.ts';
import { sampleWorkbook } from './sample-workbook.ts';
import type { Telling } from './story.ts';
import { summaryOf } from './summary.ts';

export interface DemoTerminal {
  readonly locale: Locale;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** Hands over what to do before this process is ended early; the others end with it by themselves. */
  readonly onInterrupt: (cleanUp: () => void) => void;
}

/** Plays the demonstration with data that is thrown away. Answers with the exit code: 0 when nothing was lost. */
export async function runDemo(argv: readonly string[], terminal: DemoTerminal): Promise<number> {
  const { locale, stdout, stderr, onInterrupt } = terminal;
  const words = catalogues[locale].demo;
  const telling: Telling = {
    locale,
    words,
    say: (sentence, params = {}) => stdout(`${fill(sentence, params)}\n`),
  };
  const closers = createClosers((error) => stderr(`${String(error)}\n`));
  const dataDir = mkdtempSync(join(tmpdir(), 'desk-demo-'));
  const removeData = (): void => rmSync(dataDir, { recursive: true, force: true });
  onInterrupt(removeData);
  try {
    await perform(readDemoArguments(argv, words), { dataDir, closers, telling });
    return 0;
  } catch (error) {
    const isRefused = error instanceof Refused;
    if (!isRefused && !(error instanceof Obstacle)) throw error;
    stderr(`${isRefused ? sentenceOf(error.refusal, locale) : error.message}\n`);
    return isRefused ? 1 : error.exitCode;
  } finally {
    await closers.closeAll();
    removeData();
  }
}

async function perform(
  { list, outDir }: DemoArguments,
  { dataDir, closers, telling }: Pick<Performance, 'dataDir' | 'closers' | 'telling'>,
): Promise<void> {
  const { words, say, locale } = telling;
  const startedAt = Date.now();
  makeFolder(outDir, telling);
  const file = list === null ? await writeOwnList(outDir, telling) : await readList(list, telling);

  const played = await play({ dataDir, outDir, list: file, closers, telling });
  const summary = summaryOf(played, Math.round((Date.now() - startedAt) / 100) / 10);
  const summaryFile = join(outDir, 'summary.json');
  writeOutput(summaryFile, Buffer.from(`${JSON.stringify(summary, null, 2)}\n`), catalogues[locale].cli);
  const { lostOperations, compared, seconds } = summary;
  if (lostOperations > 0) throw new Obstacle(fill(words.lost, { count: lostOperations, file: summaryFile }));
  if (compared.differences.length > 0)
    throw new Obstacle(fill(words.differs, { count: compared.differences.length, file: summaryFile }));
  say(words.compared, compared.onHub);
  say(words.done, { seconds, file: summaryFile });
}

function makeFolder(folder: string, { words }: Telling): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new Obstacle(fill(words.noOut, { folder, reason: reasonOf(error) }));
  }
}

async function readList(path: string, { locale }: Telling): Promise<ListFile> {
  return { path, bytes: readInput(path, catalogues[locale].cli) };
}

async function writeOwnList(outDir: string, { locale, words, say }: Telling): Promise<ListFile> {
  const path = join(outDir, 'enterprises.xlsx');
  const bytes = await sampleWorkbook();
  writeOutput(path, bytes, catalogues[locale].cli);
  say(words.ownList, { file: path });
  return { path, bytes };
}
