import type { Writer } from '#hub/store/db.ts';
import { findLastActorName } from '#hub/store/issue-events.ts';
import { listPanels } from '#hub/store/panels.ts';
import { createRowMemory } from '#hub/store/row-memory.ts';
import { scopesOfRows } from '#hub/store/row-scopes.ts';
import { findRow, listRows, type StoredRow } from '#hub/store/rows.ts';
import { dayOf } from '#shared/calendar/office-time.ts';
import { type Actor, hasRoleAnywhere } from '#shared/domain/actor.ts';
import type { Issue } from '#shared/domain/issue.ts';
import { scopesOfPerson } from '#shared/domain/scopes.ts';
import type { CmdOp } from '#shared/sync/op.ts';
import { type Command, commandArgs } from '#shared/workflow/commands.ts';
import { fastChannelCommands } from '#shared/workflow/effects.ts';
import { judge, judgeOffer } from '#shared/workflow/judge.ts';
import { transitions } from '#shared/workflow/lifecycle.ts';
import { snapshotFirm } from '#shared/workflow/snapshot-firm.ts';
import type { BatchLog } from './batch-log.ts';
import type { AcceptContext, Author } from './context.ts';
import { hold } from './hold.ts';
import { issueNumber } from './numbers.ts';
import { applied, type Outcome, refused, travelSeq } from './outcome.ts';
import { type Step, takeStep } from './take-step.ts';

/** The steps that lead to a panel. */
const needsPanels: readonly CmdOp['name'][] = ['submit', 'dispatch'];

type StoredIssue = StoredRow<'issue'>;
type Refusal = Pick<Outcome, 'code' | 'params' | 'seq'>;

/** The table's row that the author had in mind. */
function transitionOf(op: CmdOp) {
  const rows = transitions.filter((row) => row.command === op.name);
  return rows.find((row) => row.from.includes(op.expect.state)) ?? rows[0];
}

/** The one answer for an issue that is not there and for one that this person may not see. */
const unseen: Refusal = { code: 'not_your_step', params: {}, seq: 0 };

/** Whether such a step is this person's anywhere: then the issue may still be on its way. */
function isOnesWork(op: CmdOp, actor: Actor): boolean {
  const rows = transitions.filter((row) => row.command === op.name);
  return hasRoleAnywhere(
    actor,
    rows.flatMap((row) => row.roles),
  );
}

/** Why this person may not take the step; null when it is allowed, or would be with arguments that can be read. */
async function refusalOf(
  tx: Writer,
  stored: StoredIssue | null,
  op: CmdOp,
  command: Command | null,
  actor: Actor,
): Promise<Refusal | null> {
  if (!stored) return unseen;
  const issue = stored.row;
  const seq = travelSeq(stored);
  const held = scopesOfPerson(actor);
  const scopes =
    (await scopesOfRows(createRowMemory(tx), 'issue', [stored as unknown as StoredRow])).get(issue.id) ?? [];
  if (!scopes.some((scope) => held.includes(scope))) return unseen;
  if (op.expect.rev !== issue.rev && transitionOf(op)?.rebase === 'never') {
    const params = { actor: await findLastActorName(tx, issue.id), state: issue.state };
    return { code: 'stale_step', params, seq };
  }
  const judgement = command ? judge(issue, command, actor) : judgeOffer(issue, op.name, actor);
  if (judgement.isAllowed) return null;
  return {
    code: judgement.code,
    params: judgement.code === 'illegal_step' ? { state: issue.state } : {},
    seq,
  };
}

/** The ids in a dispatch that the hub does not know. */
async function unknownReceivers(tx: Writer, command: Command, panels: Step['panels']): Promise<string[]> {
  if (command.name !== 'dispatch') return [];
  const { leadUnitId, panelCode, assistUnitIds } = command.args;
  const unitIds = [...(leadUnitId === null ? [] : [leadUnitId]), ...assistUnitIds];
  const known = await listRows(tx, 'org_unit', unitIds);
  const isPanelKnown = panelCode === null || panels.some((panel) => panel.code === panelCode);
  return [...unitIds.filter((id) => !known.has(id)), ...(isPanelKnown ? [] : [panelCode])];
}

/** What a submission writes before its step: the number and the firm as it is now. */
async function prepareSubmission(tx: Writer, issue: Issue, on: string): Promise<Partial<Issue>> {
  const firm = await findRow(tx, 'enterprise', issue.enterpriseId);
  if (!firm) return {};
  const issueNo = issue.issueNo ?? (await issueNumber(tx, firm.row.districtCode, on));
  return { ...snapshotFirm(firm.row, on), issueNo };
}

async function submit(
  tx: Writer,
  log: BatchLog,
  stored: StoredIssue,
  command: Command,
  step: Step,
): Promise<void> {
  const prepared = await prepareSubmission(tx, stored.row, dayOf(step.at));
  let current = await takeStep(tx, log, stored, command, step, prepared);
  for (const next of fastChannelCommands(current.row, step.panels)) {
    current = await takeStep(tx, log, current, next, { ...step, actor: null });
  }
}

/**
 * One step of the workflow, judged by the same tables the device previews with. A stale or illegal step is refused
 * with what the person needs to know; the device keeps what was typed.
 */
export async function acceptCommand(
  tx: Writer,
  log: BatchLog,
  op: CmdOp,
  author: Author,
  context: AcceptContext,
): Promise<Outcome> {
  const { at, newId, time } = context;
  const stored = await findRow(tx, 'issue', op.pk);
  const args = commandArgs[op.name].safeParse(op.args);
  const command = args.success ? ({ name: op.name, args: args.data } as Command) : null;

  let actor = author.now;
  let refusal = await refusalOf(tx, stored, op, command, actor);
  const isLate = refusal?.code === 'not_your_step' && transitionOf(op)?.isOffline === true;
  if (isLate) {
    actor = await author.whenWritten();
    refusal = await refusalOf(tx, stored, op, command, actor);
  }
  if (refusal === unseen && [author.now, actor].some((someone) => isOnesWork(op, someone)))
    return hold(tx, log, op, { why: 'missing', queue: 'city', detail: 'issue' }, at);
  if (refusal || !stored) return refused(refusal ?? unseen);
  const queue = stored.row.districtCode;
  if (!command)
    return hold(tx, log, op, { why: 'invalid', queue, detail: String(args.error?.issues[0]?.path) }, at);

  const panels = needsPanels.includes(op.name) ? await listPanels(tx, dayOf(at)) : [];
  const unknown = await unknownReceivers(tx, command, panels);
  if (unknown.length > 0) return hold(tx, log, op, { why: 'invalid', queue, detail: unknown.join(', ') }, at);

  const step: Step = { actor, at, panels, op, newId, reason: isLate ? 'late_grant' : null, ...time };
  if (command.name === 'submit') await submit(tx, log, stored, command, step);
  else await takeStep(tx, log, stored, command, step);
  return applied;
}
