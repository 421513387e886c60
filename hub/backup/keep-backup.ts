import { rmSync } from 'node:fs';
import type { CopyReport } from '#hub/store/copy-report.ts';
import type { HubStore } from '#hub/store/db.ts';
import { backupSeqOf, setMeta } from '#hub/store/meta.ts';

/** A copy that cannot be relied on. */
export class CopyNotSound extends Error {
  readonly report: CopyReport;
  constructor(file: string, report: CopyReport) {
    super(`The copy ${file} is not sound: ${report.findings.join(', ')}`);
    this.name = 'CopyNotSound';
    this.report = report;
  }
}

export interface KeepPorts {
  /** Opens a copy as a restore would and looks at everything in it. */
  readonly checkCopy: (file: string) => Promise<CopyReport>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * Writes a copy of the store to `file` and has it opened and checked. Only then does the hub tell the desks
 * (`backup_seq`) that they may forget what the copy contains. Throws `CopyNotSound`, and removes the copy, when
 * anything is wrong with it.
 */
export async function keepBackup(
  store: HubStore,
  file: string,
  { checkCopy, now }: KeepPorts,
): Promise<CopyReport> {
  await store.backup(file);
  const report = await checkCopy(file);
  if (report.findings.length > 0) {
    rmSync(file, { force: true });
    throw new CopyNotSound(file, report);
  }
  await store.write(async (tx) => {
    await setMeta(tx, 'backup_at', new Date(now()).toISOString());
    if (report.head > (await backupSeqOf(tx))) await setMeta(tx, 'backup_seq', String(report.head));
  });
  return report;
}
