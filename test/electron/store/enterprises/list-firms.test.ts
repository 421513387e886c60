import { expect, it } from 'vitest';
import { readName } from '#electron/core/people/read-name.ts';
import type { DeskDb } from '#electron/store/db.ts';
import { enqueue } from '#electron/store/enqueue.ts';
import { firmCondition } from '#electron/store/enterprises/firm-condition.ts';
import { listFirmFigures } from '#electron/store/enterprises/firm-figures.ts';
import { countFirms, findFirms, listFirmsPage } from '#electron/store/enterprises/list-firms.ts';
import type { Enterprise } from '#shared/domain/enterprise.ts';
import { firmRow, issueRow, receive, up } from '../support/feed.ts';
import { author, openStore } from '../support/temporary-store.ts';
import { walk } from '../support/walk.ts';

const context = { personId: 'lin', today: '2026-11-24' };
const all = { text: '', chainCode: null, kind: 'all', isMine: false } as const;
const none = { chainRole: null, chainCode: null, doublingFrom: null, doublingTo: null } as const;

function withFirms(...firms: Partial<Enterprise>[]): DeskDb {
  const db = openStore(readName);
  receive(
    db,
    firms.map((changes, index) => up('enterprise', firmRow(`firm-${index}`, changes))),
  );
  return db;
}

const named = (...names: string[]) => withFirms(...names.map((name) => ({ name })));
const find = (db: DeskDb, text: string) =>
  findFirms(db, { text, personId: 'lin', limit: 50 }).map(({ name }) => name);

it.each([
  ['重庆长安汽车公司', 'cqca'],
  ['重庆长安汽车公司', 'CQCA'],
  ['重庆长安汽车公司', 'chongqingchangan'],
  ['重庆长安汽车公司', 'chong qing'],
  ['长安机械公司', 'caj'],
  ['长安机械公司', 'changan'],
  ['曾氏食品公司', 'zeng'],
  ['曾氏食品公司', 'zssp'],
  ['单记纺织公司', 'shan'],
  ['单记纺织公司', 'sj'],
  ['示例蚌埠路葡萄酒公司', 'bengbulu'],
  ['示例蚌埠路葡萄酒公司', '葡萄酒 bengbu'],
  ['演示曾家湾橡塑公司', 'zengjiawan'],
  ['演示曾家湾橡塑公司', 'zjw'],
  ['ABC电子公司', 'abcdz'],
  ['三一（示例）公司', '示例'],
])('finds %s by %s', (name, text) => {
  expect(find(named(name, '甲乙丙公司'), text)).toEqual([name]);
});

it('finds by the first and the last digits of the code, and not by its middle', () => {
  const db = withFirms({ name: '甲公司', uscc: '91370600MA3T12345X' }, { name: '乙公司', uscc: null });
  expect(['12345X', '12345x', '913706', '3T12'].map((text) => find(db, text))).toEqual([
    ['甲公司'],
    ['甲公司'],
    ['甲公司'],
    [],
  ]);
});

it('takes signs of patterns as they stand', () => {
  const db = named('百分100%公司', '百分100公司', '下划_线公司');
  expect(find(db, '100%')).toEqual(['百分100%公司']);
  expect(find(db, '_')).toEqual(['下划_线公司']);
  expect(find(db, `'`)).toEqual([]);
});

it('puts names that begin with the text first, then own firms', () => {
  const db = withFirms(
    { name: '中机械公司', commissionerId: 'mu' },
    { name: '阿机械公司', commissionerId: 'mu' },
    { name: '北机械公司', commissionerId: 'lin' },
    { name: '机械总公司', commissionerId: 'mu' },
  );
  expect(find(db, '机械')).toEqual(['机械总公司', '北机械公司', '阿机械公司', '中机械公司']);
});

it('follows a new name, from the hub or from here', () => {
  const db = named('长安公司');
  receive(db, [up('enterprise', firmRow('firm-0', { name: '重庆公司' }), { seq: 2 })]);
  expect([find(db, 'changan'), find(db, 'chongqing')]).toEqual([[], ['重庆公司']]);
  const v = { name: { to: '曾氏公司', base: null } };
  db.write((tx) => enqueue(tx, author, [{ k: 'set', t: 'enterprise', pk: 'firm-0', v }]));
  expect([find(db, 'chongqing'), find(db, 'zeng')]).toEqual([[], ['曾氏公司']]);
});

it('pages through firms of equal names once, in the order of their reading', () => {
  const names = ['重庆公司', '长安公司', '重庆公司', '阿公司', '重庆公司', '曾氏公司', '长安公司'];
  const db = named(...names);
  const { rows } = walk((after) => {
    const page = listFirmsPage(db, firmCondition(all, context), { after, limit: 2 });
    expect(page.total).toBe(7);
    return { rows: page.firms, next: page.next };
  });
  expect(new Set(rows.map(({ id }) => id)).size).toBe(7);
  expect(rows.map(({ name }) => name)).toEqual([
    '阿公司',
    '曾氏公司',
    '长安公司',
    '长安公司',
    '重庆公司',
    '重庆公司',
    '重庆公司',
  ]);
});

it('tells leaders, members, doubling firms and the others apart', () => {
  const db = withFirms(
    { ...none, name: 'leader', chainRole: 'leader', chainCode: 'food' },
    { ...none, name: 'member', chainRole: 'member', chainCode: 'wine', commissionerId: 'mu' },
    { ...none, name: 'doubling today', doublingFrom: '2026-11-24', doublingTo: '2026-11-24' },
    { ...none, name: 'doubling for ever', doublingFrom: '2020-01-01' },
    { ...none, name: 'doubled', doublingFrom: '2020-01-01', doublingTo: '2026-11-23' },
    { ...none, name: 'will double', doublingFrom: '2026-11-25' },
    { ...none, name: 'plain' },
  );
  const list = (filter: object) =>
    listFirmsPage(db, firmCondition({ ...all, ...filter }, context), { after: null, limit: 20 })
      .firms.map(({ name }) => name)
      .toSorted();
  expect(list({ kind: 'leader' })).toEqual(['leader']);
  expect(list({ kind: 'member' })).toEqual(['member']);
  expect(list({ kind: 'doubling' })).toEqual(['doubling for ever', 'doubling today']);
  expect(list({ kind: 'other' })).toEqual(['doubled', 'plain', 'will double']);
  expect(list({ chainCode: 'wine' })).toEqual(['member']);
  expect(list({ isMine: true })).toHaveLength(6);
  expect(countFirms(db, 'mu')).toEqual({ all: 7, mine: 1 });
});

it('knows of each firm the last visit and the issues that are open and overdue', () => {
  const db = withFirms({}, {});
  const due = (dueAt: string | null, closedAt: string | null = null) => ({
    enterpriseId: 'firm-0',
    dueAt,
    closedAt,
  });
  receive(db, [
    up('issue', issueRow('a', due('2026-11-23T01:00:00.000Z'))),
    up('issue', issueRow('b', due('2026-11-25T01:00:00.000Z'))),
    up('issue', issueRow('c', due(null))),
    up('issue', issueRow('d', due('2026-11-01T01:00:00.000Z', '2026-11-02T01:00:00.000Z'))),
  ]);
  expect(listFirmFigures(db, ['firm-0', 'firm-1'], '2026-11-24T01:00:00.000Z')).toEqual(
    new Map([
      ['firm-0', { lastVisitOn: null, openIssues: 3, overdueIssues: 1 }],
      ['firm-1', { lastVisitOn: null, openIssues: 0, overdueIssues: 0 }],
    ]),
  );
});
