import fc from 'fast-check';
import { expect, it } from 'vitest';
import { must } from '#shared/assert.ts';
import { dayOf } from '#shared/calendar/office-time.ts';
import { shippedCalendar } from '#shared/calendar/shipped.ts';
import { addWorkingDays } from '#shared/calendar/working-days.ts';
import type { Actor } from '#shared/domain/actor.ts';
import type { Issue } from '#shared/domain/issue.ts';
import { issue as issueRecord } from '#shared/domain/issue.ts';
import { closedStates, issueStates } from '#shared/domain/issue-state.ts';
import { type Command, commandNames } from '#shared/workflow/commands.ts';
import { effectsOf } from '#shared/workflow/effects-of.ts';
import { allowedCommands, judge } from '#shared/workflow/judge.ts';
import { lampOf } from '#shared/workflow/lamp.ts';
import { transitionFor, transitions } from '#shared/workflow/lifecycle.ts';
import { cast } from './support/cast.ts';
import { at, contextOf, judgedAt, recorded, sampleCommands } from './support/office.ts';

/** What the history keeps of a step. */
interface Event {
  readonly rev: number;
  readonly command: Command;
  readonly from: Issue['state'];
  readonly to: Issue['state'];
  readonly actorId: string | null;
  readonly at: string;
}

const someSteps = fc.array(
  fc.record({
    name: fc.constantFrom(...commandNames),
    who: fc.constantFrom(...cast, null),
    hours: fc.nat(30),
    isSensible: fc.nat(5).map((number) => number > 0),
    pick: fc.nat(),
  }),
  { minLength: 40, maxLength: 90 },
);
const someChannel = fc.constantFrom('normal', 'fast');

/** What follows once an expert was asked. */
const ofExperts: readonly Command['name'][] = [
  'take_consultation',
  'give_opinion',
  'revise_opinion',
  'release_opinion',
  'adopt_opinion',
  'rate_opinion',
];

/** What may be done in every state; left out mostly, so that issues come far. */
const everywhere = new Set<Command['name']>([
  'withdraw',
  ...transitions
    .filter(({ isAside, command }) => isAside && !ofExperts.includes(command))
    .map(({ command }) => command),
]);

/** One of the steps that somebody may take now; null where the issue rests for ever. */
function sensible(issue: Issue, when: string, pick: number): { name: Command['name']; who: Actor } | null {
  const all = cast.flatMap((who) =>
    allowedCommands(issue, who, judgedAt(when)).map((name) => ({ name, who })),
  );
  const onward = all.filter(({ name }) => !everywhere.has(name));
  const open = pick % 6 === 0 || onward.length === 0 ? all : onward;
  return open[Math.floor(pick / 6) % open.length] ?? null;
}

const automatic = transitions.filter(({ isAutomatic }) => isAutomatic).map(({ command }) => command);

/** A step of somebody's, or one of the rules'. */
function chosen(
  issue: Issue,
  when: string,
  { who, pick }: { readonly who: Actor | null; readonly pick: number },
): { name: Command['name']; who: Actor | null } | null {
  const byRule = automatic[pick % automatic.length];
  return who === null && byRule !== undefined ? { name: byRule, who } : sensible(issue, when, pick);
}

/** The command as somebody would fill it in at that time. */
function commandAt(name: Command['name'], when: string): Command {
  const { args } = sampleCommands[name];
  const ahead = addWorkingDays(shippedCalendar, dayOf(when), 3);
  const days = ['holdUntil', 'nodeDueOn', 'taskDueOn', 'decisionDueOn', 'opinionDueOn'].filter(
    (field) => field in args,
  );
  return { name, args: { ...args, ...Object.fromEntries(days.map((field) => [field, ahead])) } } as Command;
}

/** The issue as its history alone tells it. */
function replay(draft: Issue, events: readonly Event[]): Issue {
  let issue = draft;
  for (const { command, actorId, at: when } of events) {
    const actor = cast.find(({ id }) => id === actorId) ?? null;
    issue = { ...issue, ...effectsOf(issue, command, contextOf(actor, when)) };
  }
  return issue;
}

function checkIssue(issue: Issue, when: string): void {
  expect(issueRecord.schema.safeParse(issue).success).toBe(true);
  expect(lampOf(issue, when) === 'none').toBe(issue.dueAt === null);
  if (issue.dueAt !== null) {
    expect((issue.warnAt ?? '') <= issue.dueAt && issue.dueAt < (issue.alarmAt ?? '')).toBe(true);
  }
  expect(issue.closedAt !== null).toBe(closedStates.includes(issue.state));
  expect(issue.returnCount).toBeLessThanOrEqual(2);
  expect(issue.pauses.slice(0, -1).every(({ to }) => to !== null)).toBe(true);
  expect(issue.pauses.at(-1)?.to === null).toBe(['info_needed', 'on_hold'].includes(issue.state));
  if (issue.state === 'long_term') expect(issue.nodes.at(-1)?.outcome).toBe('');
}

/** Whoever ends an issue is not whoever worked on it, and two people stand behind an explained close. */
function checkPeople(before: Issue, after: Issue, name: Command['name'], who: Actor | null): void {
  if (name === 'close') expect(after.closedById).not.toBe(after.handlerId);
  if (name === 'close') expect(who?.unitId).not.toBe(before.leadUnitId);
  if (name === 'confirm_explained') expect(after.closedById).not.toBe(before.proposal?.byId);
  if (name === 'approve_reply') expect(before.endorsedById).not.toBeNull();
}

it('keeps every issue legal, however many people try whatever they like, and its history tells all of it', () => {
  const reached = new Set<string>();
  const taken = new Set<string>();
  fc.assert(
    fc.property(someSteps, someChannel, (steps, channel) => {
      const draft = recorded({ channel });
      let issue = draft;
      let hours = 0;
      const events: Event[] = [];
      for (const { hours: more, ...step } of steps) {
        hours += more;
        const when = at(0, hours);
        const { name, who } = step.isSensible ? (chosen(issue, when, step) ?? step) : step;
        const command = commandAt(name, when);
        const judgement = judge(issue, command, who, judgedAt(when));
        if (!judgement.isAllowed) continue;
        if (who !== null) expect(allowedCommands(issue, who, judgedAt(when))).toContain(name);
        const before = issue;
        issue = { ...issue, ...effectsOf(issue, command, contextOf(who, when)) };
        const actorId = who?.id ?? null;
        events.push({ rev: issue.rev, command, from: before.state, to: issue.state, actorId, at: when });
        reached.add(issue.state);
        taken.add(name);
        checkIssue(issue, when);
        checkPeople(before, issue, name, who);
      }
      expect(events.map(({ rev }) => rev)).toEqual(events.map((_, index) => index + 1));
      let state: Issue['state'] = 'draft';
      for (const { command, from, to } of events) {
        expect(from).toBe(state);
        const row = must(transitionFor(transitions, command.name, state), 'the table has the step');
        expect(to).toBe(row.to ?? from);
        state = to;
      }
      expect(replay(draft, events)).toEqual(issue);
    }),
    { numRuns: 600, seed: 20_261_124, endOnFailure: true },
  );
  expect([...reached].toSorted()).toEqual(issueStates.filter((state) => state !== 'draft').toSorted());
  expect(commandNames.filter((name) => !taken.has(name))).toEqual([]);
});
