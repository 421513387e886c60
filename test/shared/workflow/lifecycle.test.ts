import { expect, it } from 'vitest';
import { closedStates, issueStates, openStates } from '#shared/domain/issue-state.ts';
import { roles } from '#shared/domain/role.ts';
import { timeProfile } from '#shared/domain/time-profile.ts';
import { commandArgs, commandNames } from '#shared/workflow/commands.ts';
import { guards } from '#shared/workflow/guards.ts';
import { clockOfState, transitions } from '#shared/workflow/lifecycle.ts';
import { shippedProfiles } from '#shared/workflow/profiles.ts';

it('has at most one row for a command in a state', () => {
  const rows = transitions.flatMap(({ command, from }) => from.map((state) => `${command} in ${state}`));
  expect(rows).toEqual([...new Set(rows)]);
});

it('names only states, roles, guards and commands that exist, and every command', () => {
  for (const { from, to, roles: named, guards: asked, isAutomatic } of transitions) {
    expect(issueStates).toEqual(expect.arrayContaining([...from, ...(to === null ? [] : [to])]));
    expect(roles).toEqual(expect.arrayContaining([...named]));
    expect(Object.keys(guards)).toEqual(expect.arrayContaining([...asked]));
    expect(named.length > 0 || isAutomatic).toBe(true);
  }
  expect(new Set(transitions.map(({ command }) => command))).toEqual(new Set(commandNames));
  expect(commandNames).toEqual(Object.keys(commandArgs));
});

it('has every number of the published table, the first being the recording itself', () => {
  const numbers = new Set(transitions.flatMap(({ no }) => no ?? []));
  expect([...numbers].toSorted((a, b) => a - b)).toEqual(Array.from({ length: 26 }, (_, index) => index + 2));
});

it('leads on from every state but those that end, and to every state', () => {
  const final = ['merged'];
  for (const state of issueStates) {
    const waysOn = transitions.filter(({ from, to }) => from.includes(state) && to !== null && to !== state);
    expect(waysOn.length > 0, state).toBe(!final.includes(state));
  }
  const reached = new Set(['draft']);
  for (let size = 0; size !== reached.size; ) {
    size = reached.size;
    for (const { from, to } of transitions)
      if (to !== null && from.some((state) => reached.has(state))) reached.add(to);
  }
  expect([...reached].toSorted()).toEqual([...issueStates].toSorted());
});

it('can be closed from every state', () => {
  const closing = new Set<string>(closedStates);
  for (let size = 0; size !== closing.size; ) {
    size = closing.size;
    for (const { from, to } of transitions)
      if (to !== null && closing.has(to)) for (const state of from) closing.add(state);
  }
  expect([...closing].toSorted()).toEqual([...issueStates].toSorted());
});

it('lets a device queue only steps that cannot take anything from anyone', () => {
  const named = (isWanted: (row: (typeof transitions)[number]) => boolean) =>
    transitions.filter(isWanted).map(({ command }) => command);
  expect(named(({ isOffline }) => isOffline)).toEqual(['submit', 'close_on_spot', 'supplement', 'progress']);
  expect(named(({ isAutomatic }) => isAutomatic)).toEqual([
    'accept',
    'dispatch',
    'resume',
    'supervise',
    'escalate',
    'change_channel',
    'recount',
    'hear_of_main',
  ]);
  expect(named(({ rebase }) => rebase === 'if_legal')).toEqual(['progress']);
});

it('makes nobody’s step stale by what moves nothing', () => {
  const aside = transitions.filter(({ isAside }) => isAside);
  expect(aside.filter(({ to }) => to !== null)).toEqual([]);
});

it('runs a clock in every open state but on hold, and while a withdrawal is to be checked', () => {
  const running = issueStates.filter((state) => clockOfState[state] !== null);
  expect(running.toSorted()).toEqual(
    [...openStates.filter((state) => state !== 'on_hold'), 'withdrawn'].toSorted(),
  );
  for (const limits of Object.values(shippedProfiles)) expect(timeProfile.parse(limits)).toEqual(limits);
});
