import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fill } from '#shared/text/fill.ts';
import type { CopyReport } from '../store/copy-report.ts';
import { KeyMissing } from '../store/sqlite-key.ts';
import { type Answer, type CommandPorts, problem } from './command.ts';
import { shownInstant } from './instants.ts';

/** Runs `work` with a folder of its own, which is gone afterwards; the system's own place where none is named. */
export async function inWorkFolder<T>(
  parent: string | null,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(parent ?? tmpdir(), 'hub-copy-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs `work` on a copy that somebody named; what keeps it from being opened becomes a sentence. */
export async function withCopy<T>(
  file: string,
  { words }: Pick<CommandPorts, 'words'>,
  work: () => Promise<T>,
): Promise<T> {
  if (!existsSync(file)) throw problem(words.noCopy, { file });
  try {
    return await work();
  } catch (error) {
    if (error instanceof KeyMissing) throw problem(words.noCopyKey, { file: error.file });
    const { code, message } = error as { readonly code?: unknown; readonly message: string };
    if (code === 'SQLITE_NOTADB' || code === 'SQLITE_CORRUPT') throw problem(words.notACopy, { file });
    if (typeof code === 'string') throw problem(words.copyUnread, { file, reason: message });
    throw error;
  }
}

/** What a copy contains and what is wrong with it; the exit code 3 means that it cannot be relied on. */
export function answerOnCopy(
  file: string,
  report: CopyReport,
  { words }: Pick<CommandPorts, 'words'>,
): Answer {
  const { head, rows, operations, people, newestAt, findings } = report;
  const isSound = findings.length === 0;
  return {
    exitCode: isSound ? 0 : 3,
    lines: [
      fill(isSound ? words.copySound : words.copyNotSound, { file }),
      fill(words.copyFigures, { head, rows, operations, people, at: shownInstant(newestAt) }),
      ...findings.map((finding) => words.finding[finding]),
    ],
    json: { file, ...report },
  };
}
