import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  findDraft,
  insertDraft,
  listDrafts,
  removeDraft,
  saveDraft,
} from '#electron/store/drafts/visit-drafts.ts';
import { open, openStore, temporaryFolder } from '../support/temporary-store.ts';
import { visitDraft } from '../support/visit-draft.ts';

const at = (minute: number) => `2026-11-24T01:${String(minute).padStart(2, '0')}:00.000Z`;

it('keeps a draft over a restart, down to the last letter', () => {
  const file = join(temporaryFolder(), 'desk.db');
  const before = open(file);
  const draft = visitDraft({ minutes: '第一行\n“引号” \\ 与 emoji 🏭', visitedOn: '11.2' });
  before.write((tx) => insertDraft(tx, draft, at(0)));
  before.close();
  expect(findDraft(open(file), draft.id)).toEqual(draft);
});

it('lists the draft saved last first', () => {
  const db = openStore();
  const [a, b] = [visitDraft({ enterpriseName: '甲公司' }), visitDraft({ enterpriseName: '乙公司' })];
  db.write((tx) => {
    insertDraft(tx, a, at(1));
    insertDraft(tx, b, at(2));
    saveDraft(tx, { ...a, visitedOn: '2026-11-20' }, at(3));
  });
  expect(listDrafts(db)).toEqual([
    {
      id: a.id,
      enterpriseId: null,
      enterpriseName: '甲公司',
      visitedOn: '2026-11-20',
      issueCount: 0,
      savedAt: at(3),
    },
    { id: b.id, enterpriseId: null, enterpriseName: '乙公司', visitedOn: '', issueCount: 0, savedAt: at(2) },
  ]);
});

it('never brings back a draft that is gone', () => {
  const db = openStore();
  const draft = visitDraft();
  db.write((tx) => {
    insertDraft(tx, draft, at(0));
    removeDraft(tx, draft.id);
  });
  expect(db.write((tx) => saveDraft(tx, draft, at(1)))).toBe(false);
  expect(listDrafts(db)).toEqual([]);
  expect(findDraft(db, draft.id)).toBeNull();
});
