import { type Actor, hasRole } from '../domain/actor.ts';
import type { Issue } from '../domain/issue.ts';
import type { Command, CommandName } from './commands.ts';
import { guards } from './guards.ts';
import { type Transition, transitions } from './lifecycle.ts';

export type Judgement =
  | { isAllowed: true; transition: Transition }
  | { isAllowed: false; code: 'illegal_step' | 'not_your_step' | `guard_${string}` };

function placeOf(issue: Issue) {
  const lead = issue.leadUnitId === null ? [] : [issue.leadUnitId];
  return {
    districtCode: issue.districtCode,
    panelCode: issue.panelCode,
    unitIds: [...lead, ...issue.assistUnitIds],
  };
}

function check(issue: Issue, name: CommandName, actor: Actor | null, command: Command | null): Judgement {
  const transition = transitions.find((row) => row.command === name && row.from.includes(issue.state));
  if (!transition) return { isAllowed: false, code: 'illegal_step' };
  const isEntitled =
    actor === null ? transition.isAutomatic : hasRole(actor, transition.roles, placeOf(issue));
  if (!isEntitled) return { isAllowed: false, code: 'not_your_step' };
  const failed = transition.guards.find((guard) => !guards[guard]({ issue, actor, command }));
  return failed ? { isAllowed: false, code: `guard_${failed}` } : { isAllowed: true, transition };
}

/** Whether `actor` (null: the rule engine) may take this step now. The device previews with it, the hub decides with it. */
export function judge(issue: Issue, command: Command, actor: Actor | null): Judgement {
  return check(issue, command.name, actor, command);
}

/** Whether the step may be offered to `actor`, before anything is typed for it. */
export function judgeOffer(issue: Issue, name: CommandName, actor: Actor): Judgement {
  return check(issue, name, actor, null);
}

/** The commands that may be offered to `actor` on this issue, in the order of the table. */
export function allowedCommands(issue: Issue, actor: Actor): CommandName[] {
  const names = new Set(transitions.map((transition) => transition.command));
  return [...names].filter((name) => judgeOffer(issue, name, actor).isAllowed);
}
