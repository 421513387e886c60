import type { Writer } from '#hub/store/db.ts';
import { insertRow, type StoredRow, updateRow } from '#hub/store/rows.ts';
import type { Issue } from '#shared/domain/issue.ts';
import type { IssueEvent } from '#shared/domain/issue-event.ts';
import type { SentOp } from '#shared/sync/op.ts';
import type { Command } from '#shared/workflow/commands.ts';
import type { StepContext } from '#shared/workflow/effects/effect.ts';
import { effectsOf } from '#shared/workflow/effects-of.ts';
import { type BatchLog, touch } from './batch-log.ts';
import { authoredAt } from './op-body.ts';

export interface Step extends StepContext {
  /** Under whose id and stamp the step is written down: the operation that asked for it, or one of the hub's own. */
  readonly op: Pick<SentOp, 'id' | 'hlc'>;
  readonly newId: () => string;
  readonly reason: string | null;
}

function eventOf(before: Issue, after: Issue, command: Command, step: Step): IssueEvent {
  const { actor, at, op, newId, documentNo = null } = step;
  return {
    id: newId(),
    issueId: before.id,
    rev: after.rev,
    command: command.name,
    fromState: before.state,
    toState: after.state,
    actorId: actor?.id ?? null,
    actorName: actor?.name ?? '',
    at,
    authoredAt: authoredAt(op, at),
    note: 'note' in command.args ? command.args.note : '',
    args: documentNo === null ? command.args : { ...command.args, documentNo },
  };
}

function auditStep(log: BatchLog, before: Issue, changed: Partial<Issue>, step: Step): void {
  for (const [field, value] of Object.entries(changed)) {
    const old = before[field as keyof Issue];
    if (JSON.stringify(old) === JSON.stringify(value)) continue;
    log.audit.push({
      table: 'issue',
      pk: before.id,
      field,
      old,
      new: value,
      opId: step.op.id,
      prevOpId: null,
      actorId: step.actor?.id ?? null,
      hlc: step.op.hlc,
      at: step.at,
      reason: step.reason,
    });
  }
}

/**
 * Takes one step that `judge` has allowed: writes the issue, its event and the audit. `prepared` are fields that
 * the step finds already set, such as the snapshot of the firm. Returns the issue after the step.
 */
export async function takeStep(
  tx: Writer,
  log: BatchLog,
  stored: StoredRow<'issue'>,
  command: Command,
  step: Step,
  prepared: Partial<Issue> = {},
): Promise<StoredRow<'issue'>> {
  const before = stored.row;
  const changed: Partial<Issue> = { ...prepared, ...effectsOf({ ...before, ...prepared }, command, step) };
  const after: Issue = { ...before, ...changed };
  await updateRow(tx, 'issue', before.id, changed, stored.versions);
  touch(log, 'issue', before.id);
  const event = eventOf(before, after, command, step);
  await insertRow(tx, 'issue_event', event, { '*': step.op.id });
  touch(log, 'issue_event', event.id);
  auditStep(log, before, changed, step);
  return { ...stored, row: after };
}
