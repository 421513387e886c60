import type { CommandName } from '#shared/workflow/commands.ts';
import { transitions } from '#shared/workflow/lifecycle.ts';

/** Usual steps lead onward, back, or stay; of two that do the same only the first has the key. */
const keysOf: Readonly<Partial<Record<CommandName, 'E' | 'P' | 'R'>>> = {
  submit: 'E',
  supplement: 'E',
  accept: 'E',
  dispatch: 'E',
  sign: 'E',
  conclude: 'E',
  resume: 'E',
  reply: 'E',
  endorse_reply: 'E',
  approve_reply: 'E',
  take_consultation: 'E',
  give_opinion: 'E',
  confirm_explained: 'E',
  grant_extension: 'E',
  refuse_extension: 'R',
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
  const taken = new Set<string>();
  const steps = allowed.map((name): OfferedStep => {
    const keys = keysOf[name] ?? null;
    if (keys === null || taken.has(keys)) return { name, keys: null };
    taken.add(keys);
    return { name, keys };
  });
  const isUsual = ({ name }: OfferedStep): boolean => Object.hasOwn(keysOf, name) || isAwaited(name);
  return {
    usual: steps.filter(isUsual).toSorted((a, b) => order.indexOf(a.keys) - order.indexOf(b.keys)),
    rare: steps.filter((step) => !isUsual(step)).map(({ name }) => name),
  };
}
