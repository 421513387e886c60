import type { Actor } from '../../domain/actor.ts';
import type { Issue } from '../../domain/issue.ts';
import type { Panel } from '../../domain/panel.ts';
import type { CommandArgs, CommandName } from '../commands.ts';
import type { Office } from '../office-rules.ts';

export type Patch = Partial<Omit<Issue, 'id'>>;

export interface StepContext {
  /** Null: the rule engine. */
  readonly actor: Actor | null;
  /** The hub's time of the step. */
  readonly at: string;
  readonly office: Office;
  readonly panels: readonly Pick<Panel, 'code' | 'leadUnitId'>[];
  /** The number of the supervision notice that the step writes; null for every other step. */
  readonly documentNo?: string | null;
}

/** What one command writes besides state, revision, pauses and clocks. */
export type Effect<N extends CommandName> = (
  issue: Issue,
  args: CommandArgs<N>,
  context: StepContext,
) => Patch;

export type Effects<N extends CommandName> = { readonly [K in N]: Effect<K> };

export const nothing = (): Patch => ({});
