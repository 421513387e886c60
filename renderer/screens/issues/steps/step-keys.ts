import type { CommandName } from '#shared/workflow/commands.ts';
import { transitions } from '#shared/workflow/lifecycle.ts';

/** In every state at most one usual step leads onward, one leads back, and one stays; the others have no key. */
const keysOf: Readonly<Partial<Record<CommandName, 'E' | 'P' | 'R'>>> = {
  submit: 'E',
  supplement: 'E',
  accept: 'E',
  dispatch: 'E',
  sign: 'E',
  conclude: 'E',
  resume: 'E',
  reply: 'E',
  approve_reply: 'E',
  close: 'E',
  set_node: 'E',
  check_closure: 'E',
  progress: 'P',
  return_for_info: 'R',
  send_back: 'R',
  reject_reply: 'R',
  redo: 'R',
};
const order = ['E', 'P', 'R', null];

export interface OfferedStep {
  readonly name: CommandName;
  /** Null: it is reached by its button or from the menu. */
  readonly keys: 'E' | 'P' | 'R' | null;
}

export interface OfferedSteps {
  /** What is usual or awaited, the step that leads onward first. */
  readonly usual: readonly OfferedStep[];
  /** What is rarely taken. */
  readonly rare: readonly CommandName[];
}

const isAwaited = (name: CommandName): boolean =>
  transitions.some((row) => row.command === name && row.isAwaited);

/** Usual steps stand beside each other with their keys, rare ones in a menu. */
export function offeredSteps(allowed: readonly CommandName[]): OfferedSteps {
  const steps = allowed.map((name): OfferedStep => ({ name, keys: keysOf[name] ?? null }));
  const isUsual = ({ name, keys }: OfferedStep): boolean => keys !== null || isAwaited(name);
  return {
    usual: steps.filter(isUsual).toSorted((a, b) => order.indexOf(a.keys) - order.indexOf(b.keys)),
    rare: steps.filter((step) => !isUsual(step)).map(({ name }) => name),
  };
}
