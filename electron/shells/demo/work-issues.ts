import { must } from '#shared/assert.ts';
import type { IssueRow } from '#shared/contract/app/issues.ts';
import { catalogues } from '#shared/text/catalogue.ts';
import { fill } from '#shared/text/fill.ts';
import { Obstacle } from '../carrier/obstacle.ts';
import type { Cast, Player } from './cast.ts';
import { listIssues } from './list-everything.ts';
import type { Telling } from './story.ts';
import type { TakeStep } from './take-step.ts';

/** These issues as the desk has them now. */
export async function issuesOf({ call }: Player, ids: readonly string[]): Promise<IssueRow[]> {
  const all = await listIssues(call);
  return all.filter(({ id }) => ids.includes(id));
}

/** Every issue of the fast channel must be with its panel already; answers with how many there are. */
export function countFast(issues: readonly IssueRow[], { locale, words }: Telling): number {
  const fast = issues.filter(({ channel }) => channel === 'fast');
  const waiting = fast.find(({ state, panelCode }) => state !== 'dispatched' || panelCode === null);
  if (waiting) {
    const { enterpriseName: firm, title } = waiting;
    const state = catalogues[locale].domain.state[waiting.state];
    throw new Obstacle(fill(words.notFast, { firm, title, state }));
  }
  return fast.length;
}

/** Accepts and dispatches, as the dispatcher, what the fast channel has not sent to a panel; answers with how many. */
export async function dispatchWaiting(
  dispatcher: Player,
  issues: readonly IssueRow[],
  take: TakeStep,
): Promise<number> {
  const { panels } = await dispatcher.call('reference.get', {});
  const waiting = issues.filter(({ state }) => state === 'submitted');
  for (const { id, proposedPanelCode } of waiting) {
    const panel = must(
      panels.find(({ code }) => code === proposedPanelCode) ?? panels[0],
      'a hub has its panels from the start',
    );
    await take(dispatcher, id, 'accept', { note: '已核对，无重复。' });
    await take(dispatcher, id, 'dispatch', {
      leadUnitId: panel.leadUnitId,
      panelCode: panel.code,
      assistUnitIds: [],
      note: '请按时限办理。',
    });
  }
  return waiting.length;
}

/** The panel's lead signs and answers, the dispatcher reviews, the callback agent hears the firm and closes. */
export async function bringToEnd(cast: Cast, issue: IssueRow, take: TakeStep): Promise<void> {
  const panelCode = must(issue.panelCode, 'the issue was dispatched to a panel');
  const lead = await cast.get('panel_lead', panelCode);
  const dispatcher = await cast.get('dispatcher');
  const agent = await cast.get('callback_agent');
  await take(lead, issue.id, 'sign', ({ finalDueOn }) => ({
    committedOn: must(finalDueOn, 'a received issue has a limit'),
    note: '',
  }));
  await take(lead, issue.id, 'progress', { note: '已联系企业，核实情况。' });
  await take(lead, issue.id, 'reply', { reply: '已提出办法并对接到位。', resolution: 'solved' });
  await take(dispatcher, issue.id, 'approve_reply', { note: '' });
  await take(agent, issue.id, 'close', {
    isContacted: true,
    satisfaction: 'satisfied',
    firmComment: '问题已解决。',
  });
}
