import type { Writer } from '#hub/store/db.ts';
import { listMergedInto } from '#hub/store/merged-issues.ts';
import type { Issue } from '#shared/domain/issue.ts';
import { newsForMerged } from '#shared/workflow/follow-ups.ts';
import { judge } from '#shared/workflow/judge.ts';
import type { BatchLog } from './batch-log.ts';
import { type Step, takeStep } from './take-step.ts';

/** Issues that were joined to one hear how it ended, and so do those that were joined to them before. */
export async function tellMerged(
  tx: Writer,
  log: BatchLog,
  { before, after }: { readonly before: Issue; readonly after: Issue },
  step: Step,
): Promise<void> {
  const news = newsForMerged(before, after);
  if (!news) return;
  const mains = [after.id];
  for (const mainId of mains) {
    for (const merged of await listMergedInto(tx, mainId)) {
      if (!judge(merged.row, news, null, step).isAllowed) continue;
      await takeStep(tx, log, merged, news, { ...step, actor: null, documentNo: null });
      mains.push(merged.row.id);
    }
  }
}
