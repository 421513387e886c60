import type { EscalationCause } from '../domain/escalation.ts';
import type { Issue } from '../domain/issue.ts';
import { isOpen } from '../domain/issue-state.ts';
import type { Panel } from '../domain/panel.ts';
import type { Command } from './commands.ts';
import type { OfficeRules } from './office-rules.ts';

/**
 * The steps that the rule engine takes for a submitted issue of the fast channel whose reporter proposed a panel
 * that exists: accept, and dispatch to that panel and its lead unit. None for every other issue.
 */
export function fastChannelCommands(
  issue: Pick<Issue, 'channel' | 'state' | 'proposedPanelCode'>,
  panels: readonly Pick<Panel, 'code' | 'leadUnitId'>[],
): Command[] {
  const panel = panels.find((entry) => entry.code === issue.proposedPanelCode);
  if (issue.channel !== 'fast' || issue.state !== 'submitted' || !panel) return [];
  const receivers = { leadUnitId: panel.leadUnitId, panelCode: panel.code, assistUnitIds: [] };
  return [
    { name: 'accept', args: { note: '' } },
    { name: 'dispatch', args: { ...receivers, note: '' } },
  ];
}

/**
 * Why the step that led to `issue` escalates it: redone too often, or sent back as often as may be. Null where it does
 * not.
 */
export function escalationCause(
  command: Command['name'],
  issue: Issue,
  rules: OfficeRules,
): EscalationCause | null {
  if (command === 'redo' && issue.redoCount >= rules.redosToEscalate) return 'redone';
  if (command === 'send_back' && issue.returnCount >= rules.mostReturns) return 'returned';
  return null;
}

/**
 * What the issues that were joined to one hear when it ends, or is opened again; null when the step did neither. They
 * get its answer, since their firms wait for one.
 */
export function newsForMerged(before: Issue, after: Issue): Command | null {
  if (before.state === 'draft' || isOpen(before.state) === isOpen(after.state)) return null;
  const { issueNo, state, reply, resolution } = after;
  return { name: 'hear_of_main', args: { mainIssueNo: issueNo ?? '', mainState: state, reply, resolution } };
}
