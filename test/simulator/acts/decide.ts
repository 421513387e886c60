import type { Act } from './act.ts';
import { shownRows } from './shown-rows.ts';

/** Somebody chooses one of two values, or a third. */
export const resolveConflict: Act = {
  name: 'resolve conflict',
  weight: 4,
  contents: ({ db, random }) => {
    const open = shownRows(db, 'conflict').filter(({ state }) => state === 'open');
    if (open.length === 0) return [];
    const { id, currentVersion, incomingValue } = random.pick(open);
    const choose = random.pick(['current', 'incoming', 'other'] as const);
    const to = choose === 'other' ? (incomingValue ?? null) : null;
    return [{ k: 'resolve', t: 'conflict', pk: id, choose, to, seen: currentVersion }];
  },
};

/** A supervisor, or somebody who thinks so, decides about held work. */
export const decideHeld: Act = {
  name: 'decide held work',
  weight: 4,
  contents: ({ db, random }) => {
    const open = shownRows(db, 'held').filter(({ state }) => state === 'open');
    if (open.length === 0) return [];
    const choose = random.pick(['apply', 'apply', 'discard'] as const);
    return [{ k: 'resolve', t: 'held', pk: random.pick(open).id, choose }];
  },
};
