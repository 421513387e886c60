import { must } from '../assert.ts';
import type { Issue } from '../domain/issue.ts';
import type { IssueState } from '../domain/issue-state.ts';
import type { Command, CommandName } from './commands.ts';
import { closing } from './effects/closing.ts';
import { consulting } from './effects/consulting.ts';
import type { Effect, Effects, Patch, StepContext } from './effects/effect.ts';
import { handling } from './effects/handling.ts';
import { overseeing } from './effects/overseeing.ts';
import { receiving } from './effects/receiving.ts';
import { pausingStates, transitionFor } from './lifecycle.ts';
import { clocksOf } from './running-clock.ts';

const effects: Effects<CommandName> = {
  ...receiving,
  ...handling,
  ...closing,
  ...consulting,
  ...overseeing,
};

/** The main clock stands still where an issue waits for somebody else than the office. */
function pausesOf(issue: Issue, to: IssueState, command: Command, at: string): Issue['pauses'] {
  const wasPaused = pausingStates.includes(issue.state);
  const isPaused = pausingStates.includes(to);
  if (wasPaused === isPaused) return issue.pauses;
  if (isPaused) {
    const why = command.name === 'hold' ? command.args.holdReason : 'info_needed';
    return [...issue.pauses, { from: at, to: null, why }];
  }
  return issue.pauses.map((pause) => (pause.to === null ? { ...pause, to: at } : pause));
}

/**
 * What an allowed command changes on an issue: state, revision, times, people, counters, pauses and the clock that now
 * runs. `judge` must have allowed it. A step that moves an issue ends whatever was proposed for it where it was.
 */
export function effectsOf(issue: Issue, command: Command, context: StepContext): Patch {
  const { rules } = context.office;
  const row = must(
    transitionFor(rules.transitions, command.name, issue.state),
    'the step was judged to be allowed',
  );
  const to = row.to ?? issue.state;
  const hasMoved = to !== issue.state;
  const patch: Patch = {
    ...(hasMoved ? { proposal: null } : {}),
    ...(effects[command.name] as Effect<CommandName>)(issue, command.args, context),
    state: to,
    rev: issue.rev + 1,
    stateSince: hasMoved ? context.at : issue.stateSince,
    pauses: pausesOf(issue, to, command, context.at),
  };
  return { ...patch, ...clocksOf({ ...issue, ...patch }, context.office) };
}
