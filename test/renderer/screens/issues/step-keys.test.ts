import { expect, it } from 'vitest';
import { offeredSteps } from '#renderer/screens/issues/steps/step-keys.ts';
import { issueStates } from '#shared/domain/issue-state.ts';
import { transitions } from '#shared/workflow/lifecycle.ts';

it.each(issueStates)('gives every step of state %s a key of its own', (state) => {
  const commands = transitions.filter(({ from }) => from.includes(state)).map(({ command }) => command);
  const keys = offeredSteps(commands).usual.flatMap((step) => step.keys ?? []);
  expect(new Set(keys).size).toBe(keys.length);
});

it('puts the step that leads onward first', () => {
  expect(offeredSteps(['send_back', 'sign']).usual.map(({ name }) => name)).toEqual(['sign', 'send_back']);
  expect(offeredSteps(['reject_reply', 'endorse_reply']).usual[0]).toEqual({
    name: 'endorse_reply',
    keys: 'E',
  });
  expect(offeredSteps(['progress', 'give_opinion']).usual[0]).toEqual({ name: 'give_opinion', keys: 'E' });
  expect(offeredSteps(['progress', 'reply']).usual.map(({ name }) => name)).toEqual(['reply', 'progress']);
});

it('keeps what is rarely taken in a menu, and shows what is awaited', () => {
  const { usual, rare } = offeredSteps(['reply', 'withdraw', 'urge', 'grant_extension']);
  expect(usual.map(({ name, keys }) => [name, keys])).toEqual([
    ['reply', 'E'],
    ['grant_extension', null],
  ]);
  expect(rare).toEqual(['withdraw', 'urge']);
});
