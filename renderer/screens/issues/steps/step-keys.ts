import type { CommandName } from '#shared/workflow/commands.ts';

/** In every state at most one step leads onward, one leads back, and one stays. */
const keysOf: Readonly<Record<CommandName, 'E' | 'P' | 'R'>> = {
  submit: 'E',
  supplement: 'E',
  accept: 'E',
  dispatch: 'E',
  sign: 'E',
  reply: 'E',
  approve_reply: 'E',
  close: 'E',
  progress: 'P',
  return_for_info: 'R',
  send_back: 'R',
  reject_reply: 'R',
  redo: 'R',
};
const order = ['E', 'P', 'R'];

export interface OfferedStep {
  readonly name: CommandName;
  readonly keys: string;
}

/** The steps with their keys, the one that leads onward first. */
export function offeredSteps(allowed: readonly CommandName[]): OfferedStep[] {
  return allowed
    .map((name) => ({ name, keys: keysOf[name] }))
    .toSorted((a, b) => order.indexOf(a.keys) - order.indexOf(b.keys));
}
