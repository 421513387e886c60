import { expect, test } from 'vitest';
import { visitDraft } from '#shared/domain/visit-draft.ts';
import { visitDraft as blank } from '../../electron/store/support/visit-draft.ts';

const isTaken = (changes: object): boolean => visitDraft.safeParse({ ...blank(), ...changes }).success;

test('a draft holds as many people as a visit can have, and no more', () => {
  const contacts = (length: number) => Array(length).fill({ name: '王工', title: '', phone: '' });
  const coVisitors = (length: number) => Array(length).fill({ name: '王工', unit: '' });
  expect([isTaken({ contacts: contacts(50) }), isTaken({ contacts: contacts(51) })]).toEqual([true, false]);
  expect([isTaken({ coVisitors: coVisitors(50) }), isTaken({ coVisitors: coVisitors(51) })]).toEqual([
    true,
    false,
  ]);
});
