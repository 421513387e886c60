import { expect, it } from 'vitest';
import { keepTyped, listTyped, removeTyped } from '#electron/store/drafts/typed-commands.ts';
import { openStore } from '../support/temporary-store.ts';

const at = (minute: number) => `2026-11-24T01:0${minute}:00.000Z`;

it('keeps the last of what was typed into each step of an issue, until the step is done', () => {
  const db = openStore();
  db.write((tx) => {
    keepTyped(tx, { issueId: 'a', name: 'reply', args: { reply: '初稿' }, at: at(1) });
    keepTyped(tx, { issueId: 'a', name: 'send_back', args: { note: '缺材料' }, at: at(2) });
    keepTyped(tx, { issueId: 'a', name: 'reply', args: { reply: '二稿' }, at: at(3) });
    keepTyped(tx, { issueId: 'b', name: 'reply', args: { reply: '别的' }, at: at(4) });
  });
  expect(listTyped(db, 'a')).toEqual([
    { name: 'reply', args: { reply: '二稿' }, savedAt: at(3) },
    { name: 'send_back', args: { note: '缺材料' }, savedAt: at(2) },
  ]);
  db.write((tx) => removeTyped(tx, 'a', 'reply'));
  expect(listTyped(db, 'a').map(({ name }) => name)).toEqual(['send_back']);
  expect(listTyped(db, 'b')).toHaveLength(1);
});

it('keeps no row for a step in which nothing is typed any more', () => {
  const db = openStore();
  const step = { issueId: 'a', name: 'reply', at: at(1) } as const;
  db.write((tx) => keepTyped(tx, { ...step, args: {} }));
  expect(listTyped(db, 'a')).toEqual([]);
  db.write((tx) => keepTyped(tx, { ...step, args: { reply: '初稿' } }));
  db.write((tx) => keepTyped(tx, { ...step, args: {} }));
  expect(listTyped(db, 'a')).toEqual([]);
});
