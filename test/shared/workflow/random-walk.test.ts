import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Issue } from '#shared/domain/issue.ts';
import { issue as issueRecord } from '#shared/domain/issue.ts';
import { type Command, commandNames } from '#shared/workflow/commands.ts';
import { effectsOf } from '#shared/workflow/effects.ts';
import { allowedCommands, judge } from '#shared/workflow/judge.ts';
import { lampOf } from '#shared/workflow/lamp.ts';
import { clockOfState, transitions } from '#shared/workflow/lifecycle.ts';
import { people } from '../../hub/support/people.ts';
import { at, contextOf, recorded, sampleCommands } from './support/office.ts';

interface Event {
  readonly rev: number;
  readonly command: Command['name'];
  readonly from: Issue['state'];
  readonly to: Issue['state'];
}

const someSteps = fc.array(
  fc.record({
    name: fc.constantFrom(...commandNames),
    who: fc.constantFrom(...people, null),
    hours: fc.nat(30),
    isSensible: fc.boolean(),
    pick: fc.nat(),
  }),
  { minLength: 10, maxLength: 80 },
);
const someChannel = fc.constantFrom('normal', 'fast');

/** One of the steps that somebody may take now; null where the issue rests for ever. */
function sensible(
  issue: Issue,
  pick: number,
): { name: Command['name']; who: (typeof people)[number] } | null {
  const open = people.flatMap((who) => allowedCommands(issue, who).map((name) => ({ name, who })));
  return open[pick % open.length] ?? null;
}

it('keeps every issue legal, however many people try whatever they like', () => {
  const reached = new Set<string>();
  fc.assert(
    fc.property(someSteps, someChannel, (steps, channel) => {
      let issue = recorded({ channel });
      let hours = 0;
      const events: Event[] = [];
      for (const { hours: more, ...step } of steps) {
        hours += more;
        const { name, who } = step.isSensible ? (sensible(issue, step.pick) ?? step) : step;
        const command = sampleCommands[name];
        const judgement = judge(issue, command, who);
        if (who !== null && judgement.isAllowed) expect(allowedCommands(issue, who)).toContain(name);
        if (!judgement.isAllowed) continue;
        const before = issue;
        issue = { ...issue, ...effectsOf(issue, command, contextOf(who, at(0, hours))) };
        events.push({ rev: issue.rev, command: name, from: before.state, to: issue.state });
        reached.add(issue.state);

        expect(issueRecord.schema.safeParse(issue).success).toBe(true);
        const isRunning = clockOfState[issue.state] !== null;
        expect(issue.dueAt !== null).toBe(isRunning);
        expect(lampOf(issue, at(0, hours)) === 'none').toBe(!isRunning);
        if (issue.dueAt !== null) {
          expect((issue.warnAt ?? '') <= issue.dueAt && issue.dueAt < (issue.alarmAt ?? '')).toBe(true);
        }
        expect(issue.closedAt !== null).toBe(issue.state === 'closed_solved');
        expect(issue.returnCount).toBeLessThanOrEqual(2);
        // The reviewer and the caller are never the handler.
        if (name === 'close') expect(issue.closedById).not.toBe(issue.handlerId);
      }
      expect(events.map(({ rev }) => rev)).toEqual(events.map((_, index) => index + 1));
      let replayed: Issue['state'] = 'draft';
      for (const { command, from, to } of events) {
        const row = transitions.find((entry) => entry.command === command && entry.from.includes(replayed));
        expect(from).toBe(replayed);
        expect(row?.to).toBe(to);
        replayed = to;
      }
      expect(issue.state).toBe(replayed);
    }),
    { numRuns: 80, seed: 20_261_124 },
  );
  expect(reached).toContain('closed_solved');
  expect(reached).toContain('callback');
});
