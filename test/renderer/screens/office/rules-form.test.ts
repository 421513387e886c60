import { expect, it } from 'vitest';
import { readRules, rulesForm, rulesSchema } from '#renderer/screens/office/rules-form.ts';
import { readSessions, writeSessions } from '#renderer/screens/office/sessions.ts';
import { officeSetting } from '#shared/domain/office-setting.ts';
import { shippedOffice } from '#shared/workflow/shipped-office.ts';

const form = { ...rulesForm(shippedOffice), note: '市政府办公室要求' };

const problemsOf = (typed: unknown) =>
  (rulesSchema.safeParse(typed).error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]);

it('reads back what it shows', () => {
  const { office, rules } = shippedOffice;
  const { transitions: _rows, profiles, ...numbers } = rules;
  expect(readRules(form)).toEqual({ ...numbers, ...profiles, sessions: office.sessions, note: form.note });
  const row = { id: 'x', setById: 'a', setAt: '2026-11-24T01:00:00.000Z', receivedAt: null };
  expect(officeSetting.schema.safeParse({ ...row, ...readRules(form) }).success).toBe(true);
});

it('says beside the field what cannot be', () => {
  const normal = { ...form.normal, accept: '0.7', main: '20', mainExtended: '' };
  expect(problemsOf({ ...form, normal, mostReturns: '-1', sessions: '全天', note: ' ' })).toEqual(
    expect.arrayContaining([
      ['normal.accept', 'bad_limit'],
      ['mostReturns', 'bad_number'],
      ['sessions', 'bad_sessions'],
    ]),
  );
  expect(problemsOf({ ...form, fast: { ...form.fast, main: '12' } })).toEqual([
    ['fast.mainExtended', 'shorter_than_limit'],
  ]);
});

it('reads office hours however they are parted', () => {
  const sessions = [
    { from: 510, to: 720 },
    { from: 810, to: 1_050 },
  ];
  expect(writeSessions(sessions)).toBe('08:30-12:00 13:30-17:30');
  for (const text of ['08:30-12:00 13:30-17:30', '8:30至12:00，13:30至17:30', ' 0830–1200、1330–1730 '])
    expect(readSessions(text)).toEqual(sessions);
  expect(problemsOf({ ...form, sessions: '13:30-17:30 08:30-12:00' })).toEqual([
    ['sessions', 'bad_sessions'],
  ]);
});
