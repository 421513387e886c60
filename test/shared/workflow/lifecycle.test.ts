import { expect, it } from 'vitest';
import { closedStates, issueStates } from '#shared/domain/issue-state.ts';
import { roles } from '#shared/domain/role.ts';
import { commandArgs, commandNames } from '#shared/workflow/commands.ts';
import { guards } from '#shared/workflow/guards.ts';
import { clockOfState, transitions } from '#shared/workflow/lifecycle.ts';
import { limits } from '#shared/workflow/sla.ts';

it('has at most one row for a command in a state', () => {
  const rows = transitions.flatMap(({ command, from }) => from.map((state) => `${command} in ${state}`));
  expect(rows).toEqual([...new Set(rows)]);
});

it('names only states, roles, guards and commands that exist, and every command', () => {
  for (const { from, to, roles: named, guards: asked } of transitions) {
    expect(issueStates).toEqual(expect.arrayContaining([...from, to]));
    expect(roles).toEqual(expect.arrayContaining([...named]));
    expect(Object.keys(guards)).toEqual(expect.arrayContaining([...asked]));
    expect(named.length).toBeGreaterThan(0);
  }
  expect(new Set(transitions.map(({ command }) => command))).toEqual(new Set(commandNames));
  expect(commandNames).toEqual(Object.keys(commandArgs));
});

it('leads on from every state but the closed ones, and to every state', () => {
  for (const state of issueStates) {
    const waysOn = transitions.filter(({ from, to }) => from.includes(state) && to !== state);
    expect(waysOn.length > 0, state).toBe(!closedStates.includes(state));
  }
  const reached = new Set(['draft']);
  for (let size = 0; size !== reached.size; ) {
    size = reached.size;
    for (const { from, to } of transitions) if (from.some((state) => reached.has(state))) reached.add(to);
  }
  expect([...reached].toSorted()).toEqual([...issueStates].toSorted());
});

it('can be closed from every state', () => {
  const closing = new Set<string>(closedStates);
  for (let size = 0; size !== closing.size; ) {
    size = closing.size;
    for (const { from, to } of transitions) if (closing.has(to)) for (const state of from) closing.add(state);
  }
  expect([...closing].toSorted()).toEqual([...issueStates].toSorted());
});

it('lets a device queue only steps that cannot take anything from anyone', () => {
  const offline = transitions.filter(({ isOffline }) => isOffline).map(({ command }) => command);
  expect(offline).toEqual(['submit', 'supplement', 'progress']);
  expect(transitions.filter(({ isAutomatic }) => isAutomatic).map(({ command }) => command)).toEqual([
    'accept',
    'dispatch',
  ]);
  expect(transitions.filter(({ rebase }) => rebase === 'if_legal').map(({ command }) => command)).toEqual([
    'progress',
  ]);
});

it('runs a clock with a limit in every state that waits for the office, and none elsewhere', () => {
  const running = Object.entries(clockOfState).filter(([, clock]) => clock !== null);
  expect(running.map(([state]) => state)).toEqual([
    'submitted',
    'accepted',
    'dispatched',
    'in_progress',
    'replied',
    'callback',
  ]);
  for (const [, clock] of running) {
    for (const limit of Object.values(limits)) expect(limit[clock ?? 'main']).toBeGreaterThan(0);
  }
});
