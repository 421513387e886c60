import { expect, it } from 'vitest';
import { commandArgs, commandNames } from '#shared/workflow/commands.ts';
import { sampleCommands } from './support/office.ts';

it.each(commandNames)('%s takes what its form gives, and nothing less', (name) => {
  const { args } = sampleCommands[name];
  expect(commandArgs[name].parse(args)).toEqual(args);
  for (const key of Object.keys(args)) {
    const { [key]: _gone, ...rest } = args as Record<string, unknown>;
    expect(commandArgs[name].safeParse(rest).success, `${name} without ${key}`).toBe(false);
  }
});

it.each(['return_for_info', 'supplement', 'send_back', 'progress', 'reject_reply', 'redo'] as const)(
  '%s wants a reason in words',
  (name) => {
    expect(commandArgs[name].safeParse({ ...sampleCommands[name].args, note: ' 　 ' }).success).toBe(false);
  },
);

it('closes only with a firm that was reached and is content', () => {
  const args = { isContacted: true, satisfaction: 'satisfied', firmComment: '' };
  const isTaken = (changes: object) => commandArgs.close.safeParse({ ...args, ...changes }).success;
  expect(isTaken({})).toBe(true);
  expect(isTaken({ isContacted: false })).toBe(false);
  expect(isTaken({ satisfaction: 'unsatisfied' })).toBe(false);
  expect(isTaken({ satisfaction: 'unrated' })).toBe(false);
});
