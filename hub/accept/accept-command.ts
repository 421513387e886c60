import type { Writer } from '#hub/store/db.ts';
import { findLastActorName, listCommandsSince } from '#hub/store/issue-events.ts';
import { readOffice } from '#hub/store/office.ts';
import { listPanels } from '#hub/store/panels.ts';
import { createRowMemory } from '#hub/store/row-memory.ts';
import { scopesOfRows } from '#hub/store/row-scopes.ts';
import { findRow, type StoredRow } from '#hub/store/rows.ts';
import { dayOf } from '#shared/calendar/office-time.ts';
import { type Actor, hasRoleAnywhere } from '#shared/domain/actor.ts';
import type { Issue } from '#shared/domain/issue.ts';
import { scopesOfPerson } from '#shared/domain/scopes.ts';
import type { CmdOp } from '#shared/sync/op.ts';
import { type Command, commandArgs } from '#shared/workflow/commands.ts';
import { type JudgedAt, judge, judgeOffer } from '#shared/workflow/judge.ts';
import { snapshotFirm } from '#shared/workflow/snapshot-firm.ts';
import { isStale } from '#shared/workflow/stale.ts';
import type { BatchLog } from './batch-log.ts';
import type { AcceptContext, Author } from './context.ts';
import { followUp } from './follow-up.ts';
import { hold } from './hold.ts';
import { unknownNames } from './named-rows.ts';
import { issueNumber, noticeNumber } from './numbers.ts';
import { applied, type Outcome, refused, travelSeq } from './outcome.ts';
import { type Step, takeStep } from './take-step.ts';
import { tellMerged } from './tell-merged.ts';

/** The steps that lead to a panel. */
const needsPanels: readonly CmdOp['name'][] = ['submit', 'dispatch'];
/** The steps with which the hub receives an issue. */
const receipts: readonly CmdOp['name'][] = ['submit', 'close_on_spot'];

type StoredIssue = StoredRow<'issue'>;
type Refusal = Pick<Outcome, 'code' | 'params' | 'seq'>;

/** The one answer for an issue that is not there and for one that this person may not see. */
const unseen: Refusal = { code: 'not_your_step', params: {}, seq: 0 };

const rowsFor = (op: CmdOp, { office }: JudgedAt) =>
  office.rules.transitions.filter((row) => row.command === op.name);

/** Whether such a step is this person's anywhere: then the issue may still be on its way. */
function isOnesWork(op: CmdOp, actor: Actor, when: JudgedAt): boolean {
  return hasRoleAnywhere(
    actor,
    rowsFor(op, when).flatMap((row) => row.roles),
  );
}

/** Why this person may not take the step; null when it is allowed, or would be with arguments that can be read. */
async function refusalOf(
  tx: Writer,
  stored: StoredIssue | null,
  op: CmdOp,
  command: Command | null,
  actor: Actor,
  when: JudgedAt,
): Promise<Refusal | null> {
  if (!stored) return unseen;
  const issue = stored.row;
  const seq = travelSeq(stored);
  const held = scopesOfPerson(actor);
  const scopes =
    (await scopesOfRows(createRowMemory(tx), 'issue', [stored as unknown as StoredRow])).get(issue.id) ?? [];
  if (!scopes.some((scope) => held.includes(scope))) return unseen;
  const since = op.expect.rev === issue.rev ? [] : await listCommandsSince(tx, issue.id, op.expect.rev);
  if (isStale(when.office.rules.transitions, { issue, name: op.name, expect: op.expect, since })) {
    const params = { actor: await findLastActorName(tx, issue.id), state: issue.state };
    return { code: 'stale_step', params, seq };
  }
  const judgement = command ? judge(issue, command, actor, when) : judgeOffer(issue, op.name, actor, when);
  if (judgement.isAllowed) return null;
  return {
    code: judgement.code,
    params: judgement.code === 'illegal_step' ? { state: issue.state } : {},
    seq,
  };
}

/** What a receipt writes before its step: the number and the firm as it is now. */
async function prepareReceipt(tx: Writer, issue: Issue, on: string): Promise<Partial<Issue>> {
  const firm = await findRow(tx, 'enterprise', issue.enterpriseId);
  if (!firm) return {};
  const issueNo = issue.issueNo ?? (await issueNumber(tx, firm.row.districtCode, on));
  return { ...snapshotFirm(firm.row, on), issueNo };
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
  const { at, newId } = context;
  const when: JudgedAt = { at, office: await readOffice(tx) };
  const stored = await findRow(tx, 'issue', op.pk);
  const args = commandArgs[op.name].safeParse(op.args);
  const command = args.success ? ({ name: op.name, args: args.data } as Command) : null;

  let actor = author.now;
  let refusal = await refusalOf(tx, stored, op, command, actor, when);
  const isLate = refusal?.code === 'not_your_step' && rowsFor(op, when).some((row) => row.isOffline);
  if (isLate) {
    actor = await author.whenWritten();
    refusal = await refusalOf(tx, stored, op, command, actor, when);
  }
  if (refusal === unseen && [author.now, actor].some((someone) => isOnesWork(op, someone, when)))
    return hold(tx, log, op, { why: 'missing', queue: 'city', detail: 'issue' }, at);
  if (refusal || !stored) return refused(refusal ?? unseen);
  const queue = stored.row.districtCode;
  if (!command)
    return hold(tx, log, op, { why: 'invalid', queue, detail: String(args.error?.issues[0]?.path) }, at);

  const on = dayOf(at);
  const panels = needsPanels.includes(op.name) ? await listPanels(tx, on) : [];
  const unknown = await unknownNames(tx, command, panels, { issue: stored.row, on });
  if (unknown.length > 0) return hold(tx, log, op, { why: 'invalid', queue, detail: unknown.join(', ') }, at);

  const documentNo = op.name === 'supervise' ? await noticeNumber(tx, queue, on) : null;
  const reason = isLate ? 'late_grant' : null;
  const step: Step = { ...when, actor, panels, documentNo, op, newId, reason };
  const prepared = receipts.includes(op.name) ? await prepareReceipt(tx, stored.row, on) : {};
  const taken = await takeStep(tx, log, stored, command, step, prepared);
  await followUp(tx, log, taken, op.name, step);
  await tellMerged(tx, log, { before: stored.row, after: taken.row }, step);
  return applied;
}
