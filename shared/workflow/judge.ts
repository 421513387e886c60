import { type Actor, hasRole } from '../domain/actor.ts';
import type { Issue } from '../domain/issue.ts';
import type { Command, CommandName } from './commands.ts';
import { type GuardInput, guards, placeOf } from './guards.ts';
import { type Transition, transitionFor } from './lifecycle.ts';

export type Judgement =
  | { isAllowed: true; transition: Transition }
  | { isAllowed: false; code: 'illegal_step' | 'not_your_step' | `guard_${string}` };

/** When and by which rules a step is judged. */
export type JudgedAt = Pick<GuardInput, 'at' | 'office'>;

function check(
  issue: Issue,
  name: CommandName,
  actor: Actor | null,
  command: Command | null,
  when: JudgedAt,
): Judgement {
  const transition = transitionFor(when.office.rules.transitions, name, issue.state);
  if (!transition) return { isAllowed: false, code: 'illegal_step' };
  const isEntitled =
    actor === null ? transition.isAutomatic : hasRole(actor, transition.roles, placeOf(issue));
  if (!isEntitled) return { isAllowed: false, code: 'not_your_step' };
  const failed = transition.guards.find((guard) => !guards[guard]({ issue, actor, command, ...when }));
  return failed ? { isAllowed: false, code: `guard_${failed}` } : { isAllowed: true, transition };
}

/** Whether `actor` (null: the rule engine) may take this step. The device previews with it, the hub decides with it. */
export function judge(issue: Issue, command: Command, actor: Actor | null, when: JudgedAt): Judgement {
  return check(issue, command.name, actor, command, when);
}

/** Whether the step may be offered to `actor`, before anything is typed for it. */
export function judgeOffer(issue: Issue, name: CommandName, actor: Actor, when: JudgedAt): Judgement {
  return check(issue, name, actor, null, when);
}

/** The commands that may be offered to `actor` on this issue, in the order of the table. */
export function allowedCommands(issue: Issue, actor: Actor, when: JudgedAt): CommandName[] {
  const names = new Set(when.office.rules.transitions.map((transition) => transition.command));
  return [...names].filter((name) => judgeOffer(issue, name, actor, when).isAllowed);
}
