import type { Writer } from '#hub/store/db.ts';
import { findRow } from '#hub/store/rows.ts';
import { dayOf } from '#shared/calendar/office-time.ts';
import { nextHlc } from '#shared/sync/hlc.ts';
import { channelOf } from '#shared/workflow/channel.ts';
import { dueCommands } from '#shared/workflow/due-commands.ts';
import { judge } from '#shared/workflow/judge.ts';
import type { Office } from '#shared/workflow/office-rules.ts';
import type { BatchLog } from './batch-log.ts';
import { followInIssue } from './follow-firm.ts';
import { noticeNumber } from './numbers.ts';
import { type Step, takeStep } from './take-step.ts';

/** The device that stands in the stamps of what the hub does by itself. */
const hubDevice = '00000000';

/**
 * Takes the steps that the rules owe an issue at `at`, each as far as it is still allowed, and lets it follow its firm,
 * whose time in the plan may have begun or ended with the day.
 */
export async function takeDueSteps(
  tx: Writer,
  log: BatchLog,
  issueId: string,
  { at, newId, office }: { readonly at: string; readonly newId: () => string; readonly office: Office },
): Promise<void> {
  const stored = await findRow(tx, 'issue', issueId);
  const firm = stored && (await findRow(tx, 'enterprise', stored.row.enterpriseId));
  if (!stored || !firm) return;
  const on = dayOf(at);
  let current = stored;
  for (const command of dueCommands(stored.row, channelOf(firm.row, on), at, office)) {
    if (!judge(current.row, command, null, { at, office }).isAllowed) continue;
    const isNotice = command.name === 'supervise';
    const step: Step = {
      at,
      office,
      newId,
      actor: null,
      panels: [],
      reason: null,
      op: { id: newId(), hlc: nextHlc(null, Date.parse(at), hubDevice) },
      documentNo: isNotice ? await noticeNumber(tx, current.row.districtCode, on) : null,
    };
    current = await takeStep(tx, log, current, command, step);
  }
  const op = { id: newId(), hlc: nextHlc(null, Date.parse(at), hubDevice) };
  await followInIssue(tx, log, current, firm.row, { op, actorId: null, at, reason: null });
}
