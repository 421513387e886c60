import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { blankFirm } from '#electron/files/import/changes.ts';
import { planEnterpriseImport } from '#electron/files/import/plan.ts';
import type { DeskDb } from '#electron/store/db.ts';
import { writeEnterpriseImport } from '#electron/store/enterprise-import.ts';
import { listFirms } from '#electron/store/ledger-records.ts';
import { putMeta } from '#electron/store/meta.ts';
import { openDatabase } from '#electron/store/open-database.ts';
import { listInState } from '#electron/store/outbox.ts';
import { longList } from '../../support/messy-workbook.ts';

const author = { personId: 'p1', now: () => Date.parse('2026-11-24T01:00:00Z'), newId: () => randomUUID() };
let folder: string;
let db: DeskDb;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-'));
  db = openDatabase(join(folder, 'desk.db'), new Uint8Array(32), () => ({
    full: '',
    initials: '',
    sortKey: '',
  }));
  db.write((tx) => putMeta(tx, 'device_id', '00000000-0000-4000-8000-000000000001'));
});

afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true });
});

const values = { ...blankFirm, name: '甲公司', districtCode: '370602' };

it('shows a new firm at once and puts it in the outbox', () => {
  writeEnterpriseImport(db, author, [{ kind: 'new', values }]);
  const [firm] = listFirms(db);
  expect(firm).toMatchObject(values);
  expect(listInState(db, 'pending', 10).map(({ op }) => op)).toMatchObject([
    { k: 'new', t: 'enterprise', pk: firm?.id, v: values },
  ]);
});

it('bases a change on the version that this laptop shows', () => {
  writeEnterpriseImport(db, author, [{ kind: 'new', values }]);
  const id = listFirms(db)[0]?.id ?? '';
  writeEnterpriseImport(db, author, [{ kind: 'set', id, values: { address: '示例路1号' } }]);
  const [made, set] = listInState(db, 'pending', 10).map(({ op }) => op);
  expect(set).toMatchObject({ k: 'set', pk: id, v: { address: { to: '示例路1号', base: made?.id } } });
  expect(set?.tx).not.toBe(made?.tx);
  expect(listFirms(db)[0]?.address).toBe('示例路1号');
});

it('writes all of a list or nothing', () => {
  const missing = { kind: 'set', id: 'not here', values: { address: '示例路1号' } } as const;
  expect(() => writeEnterpriseImport(db, author, [{ kind: 'new', values }, missing])).toThrow(
    'found the firm',
  );
  expect(listFirms(db)).toEqual([]);
  expect(listInState(db, 'pending', 10)).toEqual([]);
});

it('takes a list, and has nothing left to write when it comes again', () => {
  const sheet = {
    sheetName: '名单',
    rows: longList(200).rows.map((row) => row.map((cell) => (cell instanceof Date ? null : cell))),
  };
  const plan = () =>
    planEnterpriseImport(sheet, {
      mapping: null,
      existing: listFirms(db),
      today: '2026-11-24',
      people: [],
      defaultDistrictCode: null,
      defaultCommissionerOf: () => null,
      mayAssign: () => true,
      mayWrite: () => true,
      override: new Set(),
    });
  const first = plan();
  expect(first.preview.counts.new).toBe(200);
  writeEnterpriseImport(db, author, first.writes);
  expect(plan()).toMatchObject({ writes: [], preview: { counts: { new: 0, update: 0, duplicate: 200 } } });
});
