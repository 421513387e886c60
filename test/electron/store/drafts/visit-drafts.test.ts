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
  expect(findDraft(open(file), draft.id)).toEqual({ ...draft, savedAt: at(0) });
});

it('lists the draft saved last first', () => {
  const db = openStore();
  const [a, b] = [visitDraft({ enterpriseName: '甲公司' }), visitDraft({ enterpriseName: '乙公司' })];
  db.write((tx) => {
    insertDraft(tx, a, at(1));
    insertDraft(tx, b, at(2));
    saveDraft(tx, { ...a, visitedOn: '2026-11-20' }, { basedOn: at(1), at: at(3) });
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
  expect(() => db.write((tx) => saveDraft(tx, draft, { basedOn: at(0), at: at(1) }))).toThrow('not_found');
  expect(listDrafts(db)).toEqual([]);
  expect(findDraft(db, draft.id)).toBeNull();
});

it('takes a draft only upon the version that lies on the disk', () => {
  const db = openStore();
  const draft = visitDraft({ minutes: '空白' });
  const save = (minutes: string, basedOn: string | null, minute: number) =>
    db.write((tx) => saveDraft(tx, { ...draft, minutes }, { basedOn, at: at(minute) }));
  db.write((tx) => insertDraft(tx, draft, at(1)));
  const first = save('第一个窗口', null, 1);
  expect(first > at(1)).toBe(true);
  expect(() => save('第二个窗口', null, 2)).toThrow('draft_moved');
  expect(() => save('第二个窗口', at(1), 2)).toThrow('draft_moved');
  expect(findDraft(db, draft.id)).toMatchObject({ minutes: '第一个窗口', savedAt: first });
  // The clock was set back; the version is a new one all the same.
  const second = save('第一个窗口，又写', first, 0);
  expect(second > first).toBe(true);
  expect(() => save('第二个窗口', first, 3)).toThrow('draft_moved');
});
