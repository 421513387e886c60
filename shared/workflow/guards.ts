import type { Actor } from '../domain/actor.ts';
import type { Issue } from '../domain/issue.ts';
import type { Command } from './commands.ts';

export type GuardName = 'isReporter' | 'hasReceiver' | 'hasReturnsLeft' | 'isNotHandler' | 'isIndependent';

export interface GuardInput {
  readonly issue: Issue;
  /** Null when the rule engine acts. */
  readonly actor: Actor | null;
  /** Null while a screen only asks which commands could be offered. */
  readonly command: Command | null;
}

/** At most two returns; the third needs a designated handler. */
export const maxReturns = 2;

/** Conditions beyond role and state. A guard that fails gives the refusal `guard_<name>`. */
export const guards: Readonly<Record<GuardName, (input: GuardInput) => boolean>> = {
  isReporter: ({ issue, actor }) => actor === null || actor.id === issue.reporterId,
  hasReceiver: ({ command }) =>
    command === null ||
    (command.name === 'dispatch' && (command.args.leadUnitId !== null || command.args.panelCode !== null)),
  hasReturnsLeft: ({ issue }) => issue.returnCount < maxReturns,
  isNotHandler: ({ issue, actor }) => actor === null || actor.id !== issue.handlerId,
  isIndependent: ({ issue, actor }) =>
    actor === null || (actor.id !== issue.handlerId && actor.unitId !== issue.leadUnitId),
};
