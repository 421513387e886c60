import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ledgerHandlers } from '#electron/core/handlers/ledgers.ts';
import { blankFirm } from '#electron/files/import/changes.ts';
import { writeLedger } from '#electron/files/ledger-export.ts';
import { readSpreadsheet } from '#electron/files/spreadsheet-reader.ts';
import { putBase } from '#electron/store/base-rows.ts';
import type { DeskDb } from '#electron/store/db.ts';
import { openDatabase } from '#electron/store/open-database.ts';
import { blankHubFields } from '#shared/domain/blank-hub-fields.ts';
import type { Person } from '#shared/domain/person.ts';
import type { TableName, TableRow } from '#shared/domain/tables.ts';

const folder = mkdtempSync(join(tmpdir(), 'ledgers-'));
let db: DeskDb;

const lead: Person = { id: 'p1', name: '李专员', account: 'li', title: '', unitId: 'u1', grants: [] };

function put<N extends TableName>(table: N, row: Partial<TableRow<N>> & { id: string }): void {
  const blank = table === 'visit' || table === 'issue' ? blankHubFields(table) : {};
  const whole = { ...blank, ...row, id: row.id };
  db.write((tx) => putBase(tx, { table, rowNo: 1, seq: 1, versions: {}, crc: 0, row: whole }));
}

function putVisit(id: string, visitedOn: string): void {
  put('visit', {
    id,
    visitNo: `ZF-${id}`,
    enterpriseId: 'e1',
    visitMode: 'onsite',
    visitType: 'routine',
    visitedOn,
    leadVisitorId: 'p1',
    coVisitors: [{ name: '张某', unit: '市工信局' }],
    contacts: [{ name: '王某', title: '总经理', phone: '13812341234' }],
    opStatus: 'normal',
    policiesExplained: '',
    suggestions: '',
    nextStep: '电话 13812341234',
    nextVisitOn: null,
    isCapturedOffline: false,
    receivedAt: '2026-11-24T01:00:00.000Z',
  });
}

function putIssue(id: string, capturedAt: string, rest: Partial<TableRow<'issue'>> = {}): void {
  put('issue', {
    id,
    enterpriseId: 'e1',
    visitId: 'v1',
    source: 'visit',
    title: `诉求${id}`,
    description: '请联系 0535-6121234',
    categoryCode: 'FIN',
    categoryNote: '',
    isConfidential: false,
    proposedPanelCode: 'finance',
    capturedAt,
    enterpriseName: '甲公司（快照）',
    districtCode: '370602',
    receivedAt: capturedAt,
    issueNo: `SQ-${id}`,
    state: 'submitted',
    ...rest,
  });
}

beforeAll(() => {
  db = openDatabase(join(folder, 'desk.db'), new Uint8Array(32), () => ({
    full: '',
    initials: '',
    sortKey: '',
  }));
  put('org_unit', { id: 'u1', name: '示例区工信局', kind: 'district' });
  put('person', { ...lead });
  put('panel', { id: 'pa', code: 'finance', name: '金融专家团', leadUnitId: 'u1' });
  put('enterprise', {
    ...blankFirm,
    id: 'e1',
    name: '甲公司',
    uscc: '91370602MAAY4CL12D',
    districtCode: '370602',
    chainRole: 'leader',
    chainCode: 'automobile',
  });
  putVisit('v2', '2026-11-24');
  putVisit('v1', '2026-11-20');
  putIssue('i1', '2026-11-23T15:59:00.000Z', {
    state: 'in_progress',
    dispatchedAt: '2026-11-23T16:30:00.000Z',
    dueAt: '2026-11-24T00:00:00.000Z',
  });
  putIssue('i2', '2026-11-23T16:01:00.000Z');
  put('issue_event', {
    id: 'ev1',
    issueId: 'i1',
    actorId: 'p1',
    command: 'progress',
    rev: 2,
    note: '先前的进展',
  });
  put('issue_event', {
    id: 'ev2',
    issueId: 'i1',
    actorId: 'p1',
    command: 'progress',
    rev: 3,
    note: '已联系银行',
  });
  put('issue_event', { id: 'ev3', issueId: 'i1', actorId: 'p1', command: 'progress', rev: 4, note: '' });
  put('issue_event', {
    id: 'ev8',
    issueId: 'i1',
    actorId: null,
    command: 'escalate',
    rev: 8,
    note: 'overdue',
  });
  put('issue_event', {
    id: 'ev9',
    issueId: 'i1',
    actorId: 'p1',
    command: 'urge',
    rev: 9,
    note: '请尽快办理',
  });
});

afterAll(() => {
  db.close();
  rmSync(folder, { recursive: true });
});

async function exported(ledger: 'visits' | 'issues', from: string | null, to: string | null) {
  const handlers = ledgerHandlers({
    now: () => Date.parse('2026-11-24T16:30:00Z'),
    deskOf: () => ({ db, person: lead }),
    writeLedger,
  });
  const answer = await handlers['ledgers.export']({ ledger, from, to }, null);
  const { rows } = await readSpreadsheet(Buffer.from(answer.bytes, 'base64'), answer.fileName);
  return { ...answer, cells: rows };
}

describe('the ledger of visits', () => {
  it('is signed, dated by the day in Shanghai, and lists visits from the oldest on', async () => {
    const { fileName, rows, cells } = await exported('visits', null, null);
    expect(fileName).toBe('走访服务台账_20261125.xlsx');
    expect(rows).toBe(2);
    expect(cells[0]?.[0]).toBe('走访服务台账');
    expect(cells[1]?.filter((cell) => cell !== null)).toEqual([
      '填报单位：示例区工信局',
      '填报人：李专员',
      '填报时间：2026年11月25日',
    ]);
    expect(cells[3]?.slice(0, 10)).toEqual([
      1,
      '2026-11-20',
      '甲公司',
      '91370602MAAY4CL12D',
      '芝罘区',
      '汽车',
      '链主',
      '实地',
      '李专员（示例区工信局）、张某（市工信局）',
      '王某（总经理）',
    ]);
    expect(cells[3]?.slice(12, 16)).toEqual([2, 0, 1, '1. 诉求i1\n2. 诉求i2']);
    expect(cells[3]?.[17]).toBe('电话 138****1234');
    expect(cells[4]?.[15]).toBe('本次无问题');
  });

  it('keeps to the days asked for, both included', async () => {
    const { rows, cells } = await exported('visits', '2026-11-20', '2026-11-23');
    expect(rows).toBe(1);
    expect(cells[0]?.[0]).toBe('走访服务台账（2026-11-20 至 2026-11-23）');
    expect((await exported('visits', '2026-11-25', null)).rows).toBe(0);
    expect((await exported('visits', null, '2026-11-24')).rows).toBe(2);
  });
});

describe('the ledger of issues', () => {
  it('takes the firm as the hub saw it, the last note and the lamp of the moment', async () => {
    const { cells, rows } = await exported('issues', null, null);
    expect(rows).toBe(2);
    expect(cells[3]?.slice(0, 5)).toEqual([1, 'SQ-i1', '2026-11-23', '走访', '甲公司（快照）']);
    expect(cells[3]?.slice(8, 10)).toEqual(['诉求i1\n请联系 0535-***1234', '金融专家团']);
    expect(cells[3]?.[12]).toBe('2026-11-24');
    expect(cells[3]?.[14]).toBe('已联系银行');
    expect(cells[3]?.[21]).toBe('办理中（超期）');
    expect(cells[4]?.[14]).toBe('待受理');
  });

  it('counts the days of Shanghai', async () => {
    expect((await exported('issues', '2026-11-24', null)).cells[3]?.[1]).toBe('SQ-i2');
    expect((await exported('issues', null, '2026-11-23')).rows).toBe(1);
  });

  it('takes the firm itself as long as the hub does not have the issue', async () => {
    putIssue('i3', '2026-11-24T16:00:00.000Z', {
      receivedAt: null,
      issueNo: null,
      enterpriseName: '',
      districtCode: '',
    });
    const { cells } = await exported('issues', '2026-11-25', null);
    expect(cells[3]?.slice(4, 7)).toEqual(['甲公司', '链主', '芝罘区']);
    expect(cells[3]?.[22]).toBe('尚未上报');
  });
});
