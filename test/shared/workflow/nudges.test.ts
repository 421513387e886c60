import { expect, it } from 'vitest';
import type { Issue } from '#shared/domain/issue.ts';
import { nudgesOf } from '#shared/workflow/nudges.ts';
import { shippedOffice } from '#shared/workflow/shipped-office.ts';
import { at, recorded } from './support/office.ts';

const working = recorded({ state: 'in_progress', channel: 'normal', signedAt: at(0), stateSince: at(0) });
const due = (changes: Partial<Issue>, when: string) =>
  nudgesOf({ ...working, ...changes }, when, shippedOffice);

it('wants a first word to the firm within three working days of the signing, two on the fast channel', () => {
  expect([due({}, at(3)), due({}, at(4))]).toEqual([[], ['feedback']]);
  expect([due({ channel: 'fast' }, at(2)), due({ channel: 'fast' }, at(3))]).toEqual([[], ['feedback']]);
});

it('wants a note of progress every five working days, every two on the fast channel', () => {
  const told = { firstFeedbackAt: at(1), progressAt: at(1) };
  expect([due(told, at(8)), due(told, at(9))]).toEqual([[], ['progress']]);
  expect([due({ ...told, channel: 'fast' }, at(3)), due({ ...told, channel: 'fast' }, at(4))]).toEqual([
    [],
    ['progress'],
  ]);
});

it('wants the meeting within five working days of its call, and nothing of an issue that rests', () => {
  const called = { state: 'consulting', stateSince: at(0) } as const;
  expect([due(called, at(7)), due(called, at(8))]).toEqual([[], ['meeting']]);
  expect(due({ state: 'on_hold' }, at(20))).toEqual([]);
});
