import type { Writer } from '#hub/store/db.ts';
import type { StoredRow } from '#hub/store/rows.ts';
import { nextLevel } from '#shared/domain/escalation.ts';
import type { Command } from '#shared/workflow/commands.ts';
import { escalationCause, fastChannelCommands } from '#shared/workflow/follow-ups.ts';
import { judge } from '#shared/workflow/judge.ts';
import type { BatchLog } from './batch-log.ts';
import { type Step, takeStep } from './take-step.ts';

/** What the rules do at once because of a step that was taken. */
function followUpsOf(taken: Command['name'], { row }: StoredRow<'issue'>, step: Step): Command[] {
  if (taken === 'submit') return fastChannelCommands(row, step.panels);
  const cause = escalationCause(taken, row, step.office.rules);
  if (cause === null) return [];
  return [{ name: 'escalate', args: { escalationLevel: nextLevel(row.escalationLevel), note: cause } }];
}

/** Takes the steps that follow from `taken` by rule, as far as each is allowed. */
export async function followUp(
  tx: Writer,
  log: BatchLog,
  stored: StoredRow<'issue'>,
  taken: Command['name'],
  step: Step,
): Promise<void> {
  let current = stored;
  for (const next of followUpsOf(taken, stored, step)) {
    if (!judge(current.row, next, null, step).isAllowed) return;
    current = await takeStep(tx, log, current, next, { ...step, actor: null, documentNo: null });
  }
}
