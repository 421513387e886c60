import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { migrations } from '#electron/store/migrations/list.ts';

/** Shipped steps never change: data on laptops has gone through them as they were. Add a line for a new one. */
const shipped = [
  '1 b5a81f71be145264',
  '2 afd37c8a160a04c7',
  '3 64833e85592e7c9c',
  '4 a63303ae0bea0e09',
  '5 0dde05dd571e941a',
  '6 653535e5153daf69',
  '7 1df2b148c4b81322',
  '8 795442cfbba69d91',
  '9 e5ee0ae3fdbee912',
];

const hashOf = (sql: string) => createHash('sha256').update(sql).digest('hex').slice(0, 16);

it('never changes a shipped migration', () => {
  expect(
    migrations.map(({ no, sql }) => `${no} ${hashOf(sql)}`),
    'A shipped migration was changed. Undo that, and write a new migration instead.',
  ).toEqual(shipped);
});

it('counts the migrations from 1 without a gap', () => {
  expect(migrations.map(({ no }) => no)).toEqual(migrations.map((_, index) => index + 1));
});
