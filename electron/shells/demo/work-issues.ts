import { must } from '#shared/assert.ts';
import type { Call, Output } from '#shared/contract/api.ts';
import type { IssueRow } from '#shared/contract/app/issues.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import type { CommandName } from '#shared/workflow/commands.ts';
import { type DeskProcess, signInAs } from './desk-process.ts';

type Caller = Call<AppApi>;

/** Takes one step and insists on the hub's yes. */
async function step(
  call: Caller,
  id: string,
  name: CommandName,
  args: Record<string, string | boolean | null | string[]>,
) {
  await call('sync.now', {});
  const { issue } = await call('issues.get', { id });
  const answer = await call('issues.command', {
    id,
    name,
    expect: { state: issue.state, rev: issue.rev },
    args,
  });
  if (answer.outcome !== 'done')
    throw new Error(`${name} on ${issue.displayNo}: ${answer.outcome} ${answer.code ?? ''}`);
}

/** Accepts and dispatches, as the dispatcher, what the fast channel has not sent to a panel already. */
export async function dispatchWaiting(dispatcher: Caller, ids: readonly string[]): Promise<void> {
  await dispatcher('sync.now', {});
  const { panels } = await dispatcher('reference.get', {});
  for (const id of ids) {
    const { issue } = await dispatcher('issues.get', { id });
    if (issue.state !== 'submitted') continue;
    const code = issue.proposedPanelCode ?? 'finance';
    const panel = must(
      panels.find((entry) => entry.code === code),
      'a proposed panel is one of the shipped five',
    );
    await step(dispatcher, id, 'accept', { note: '已核对，无重复。' });
    await step(dispatcher, id, 'dispatch', {
      leadUnitId: panel.leadUnitId,
      panelCode: code,
      assistUnitIds: [],
      note: '请按时限办理。',
    });
  }
}

/** The panel's lead signs and answers, the dispatcher reviews, the callback agent hears the firm and closes. */
export async function bringToEnd(desk: DeskProcess, dispatcher: Caller, issue: IssueRow): Promise<void> {
  const lead = await signInAs(
    desk,
    'panel_lead',
    must(issue.panelCode, 'the issue was dispatched to a panel'),
  );
  const agent = await signInAs(desk, 'callback_agent');
  await step(lead.call, issue.id, 'sign', {
    committedOn: must(issue.finalDueOn, 'a received issue has a limit'),
    note: '',
  });
  await step(lead.call, issue.id, 'progress', { note: '已联系企业，核实情况。' });
  await step(lead.call, issue.id, 'reply', { reply: '已提出办法并对接到位。', resolution: 'solved' });
  await step(dispatcher, issue.id, 'approve_reply', { note: '' });
  await step(agent.call, issue.id, 'close', {
    isContacted: true,
    satisfaction: 'satisfied',
    firmComment: '问题已解决。',
  });
}

export async function listAllIssues(call: Caller): Promise<IssueRow[]> {
  const filter = {
    text: '',
    group: 'all',
    panelCode: null,
    districtCode: null,
    state: null,
    lamp: null,
    kind: 'all',
  } as const;
  const rows: IssueRow[] = [];
  let after: string | null = null;
  do {
    const page: Output<AppApi, 'issues.list'> = await call('issues.list', { filter, after, limit: 200 });
    rows.push(...page.rows);
    after = page.next;
  } while (after !== null);
  return rows;
}
