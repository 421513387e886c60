import type { Act } from './act.ts';

/** Decides about a conflict, or about held work, that waits for this person. */
export const decide: Act = {
  name: 'decide',
  weight: 5,
  perform: async ({ call, random }) => {
    const conflicts = (await call('decisions.conflicts', {})).open;
    const open = conflicts.filter(({ mayDecide, isWaiting }) => mayDecide && !isWaiting);
    if (open.length > 0) {
      const { id, currentVersion } = random.pick(open);
      const choose = random.pick(['current', 'incoming'] as const);
      await call('decisions.resolve', { decisions: [{ id, choose, to: null, seen: currentVersion }] });
      return true;
    }
    const held = (await call('decisions.held', {})).open.filter(
      ({ mayDecide, isWaiting }) => mayDecide && !isWaiting,
    );
    if (held.length === 0) return false;
    await call('decisions.decideHeld', {
      id: random.pick(held).id,
      choose: random.pick(['apply', 'discard']),
    });
    return true;
  },
};
