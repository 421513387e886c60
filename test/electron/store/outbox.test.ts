import { expect, it } from 'vitest';
import type { DeskDb } from '#electron/store/db.ts';
import { enqueue, type OpContent } from '#electron/store/enqueue.ts';
import {
  holdUnjudged,
  listInState,
  markSent,
  putVerdict,
  releaseSent,
  releaseUnjudged,
  trimAcked,
} from '#electron/store/outbox.ts';
import {
  countOutbox,
  dismissOp,
  findOutcome,
  listOpenCommands,
  listOutbox,
} from '#electron/store/outbox-list.ts';
import { listSyncMarks } from '#electron/store/sync-marks.ts';
import type { Op, Verdict } from '#shared/sync/op.ts';
import { firm, issue, visit } from '../../hub/support/records.ts';
import { author, openStore } from './support/temporary-store.ts';

const judgedAt = '2026-11-24T01:00:00.000Z';

function write(db: DeskDb, ...contents: OpContent[]): Op[] {
  return db.write((tx) => enqueue(tx, author, contents));
}

function verdictOn(op: Op | undefined, verdict: Partial<Verdict>): Verdict {
  return { id: op?.id ?? '', verdict: 'applied', seq: 3, code: null, params: {}, ...verdict };
}

function judge(db: DeskDb, op: Op | undefined, verdict: Partial<Verdict>): void {
  db.write((tx) => putVerdict(tx, verdictOn(op, verdict), { at: judgedAt, storedSeq: 3 }));
}

/** The hub stored all of these, under sequences from 1 on, and found nothing newer to do. */
function takeAll(db: DeskDb, ops: readonly (Op | undefined)[]): void {
  db.write((tx) => {
    for (const [index, op] of ops.entries())
      putVerdict(tx, verdictOn(op, { seq: 1 }), { at: judgedAt, storedSeq: index + 1 });
  });
}

const newFirm = (pk: string): OpContent => ({
  k: 'new',
  t: 'enterprise',
  pk,
  v: firm({ name: `${pk}公司` }),
});
const submit: OpContent = {
  k: 'cmd',
  pk: 'issue',
  name: 'submit',
  expect: { state: 'draft', rev: 0 },
  args: {},
};

it('lists what waits with the name of what it is about, oldest first, then the last that arrived', () => {
  const db = openStore();
  const [arrived] = write(db, newFirm('先'));
  judge(db, arrived, {});
  write(
    db,
    newFirm('firm'),
    { k: 'new', t: 'visit', pk: 'visit', v: visit('firm') },
    { k: 'new', t: 'issue', pk: 'issue', v: issue('firm') },
    submit,
  );
  expect(listOutbox(db).map(({ kind, title, command, state }) => [kind, title, command, state])).toEqual([
    ['new', 'firm公司', '', 'pending'],
    ['new', 'firm公司', '', 'pending'],
    ['new', '续贷困难', '', 'pending'],
    ['cmd', '续贷困难', 'submit', 'pending'],
    ['new', '先公司', '', 'acked'],
  ]);
});

it('counts what waits, what was refused and what needs a person', () => {
  const db = openStore();
  const ops = ['a', 'b', 'c', 'd', 'e', 'f'].flatMap((pk) => write(db, newFirm(pk)));
  judge(db, ops[0], {});
  judge(db, ops[1], { verdict: 'refused', code: 'id_reuse' });
  judge(db, ops[2], { verdict: 'conflict', code: 'conflict', params: { fields: 'address' } });
  judge(db, ops[3], { verdict: 'held', code: 'held' });
  db.write((tx) => markSent(tx, [ops[4] as Op]));
  const oldestWaitingAt = new Date(author.now()).toISOString();
  expect(countOutbox(db)).toEqual({ waiting: 2, oldestWaitingAt, refused: 1, conflicts: 2 });
  expect(Object.fromEntries(listSyncMarks(db, 'enterprise', ['a', 'b', 'c', 'd', 'e', 'f', 'g']))).toEqual({
    b: 'refused',
    c: 'conflict',
    d: 'conflict',
    e: 'pending',
    f: 'pending',
  });
});

it('says nothing waits in an empty outbox', () => {
  expect(countOutbox(openStore())).toEqual({ waiting: 0, oldestWaitingAt: null, refused: 0, conflicts: 0 });
});

it('lists at most 500 that wait and 50 that arrived', () => {
  const db = openStore();
  const ops = write(db, ...Array.from({ length: 580 }, (_, index) => newFirm(`f${index}`)));
  takeAll(db, ops.slice(0, 60));
  const listed = listOutbox(db);
  expect(listed).toHaveLength(550);
  expect(listed[0]?.pk).toBe('f60');
  expect(
    listed
      .slice(500)
      .map(({ pk }) => pk)
      .slice(0, 2),
  ).toEqual(['f59', 'f58']);
});

it('lets a person dismiss what was not taken, and nothing else', () => {
  const db = openStore();
  const [refused, waiting] = write(db, newFirm('a'), newFirm('b'));
  judge(db, refused, { verdict: 'refused', code: 'id_reuse' });
  db.write((tx) => {
    dismissOp(tx, refused?.id ?? '');
    dismissOp(tx, waiting?.id ?? '');
  });
  expect(listOutbox(db).map(({ pk }) => pk)).toEqual(['b']);
  expect(countOutbox(db)).toMatchObject({ waiting: 1, refused: 0 });
  expect(findOutcome(db, refused?.id ?? '')).toMatchObject({ state: 'refused', code: 'id_reuse' });
});

it('knows the open commands of an issue and what became of them', () => {
  const db = openStore();
  const [, first, second] = write(
    db,
    { k: 'new', t: 'issue', pk: 'issue', v: issue('firm') },
    submit,
    submit,
  );
  judge(db, first, { verdict: 'refused', code: 'stale_step', params: { actor: '甲', state: 'submitted' } });
  expect(listOpenCommands(db, 'issue')).toMatchObject([
    { op: { id: first?.id }, state: 'refused', code: 'stale_step', params: { actor: '甲' } },
    { op: { id: second?.id }, state: 'pending', code: null },
  ]);
  judge(db, second, {});
  db.write((tx) => dismissOp(tx, first?.id ?? ''));
  expect(listOpenCommands(db, 'issue')).toEqual([]);
  expect(findOutcome(db, second?.id ?? '')).toEqual({ state: 'acked', code: null, params: {} });
  expect(findOutcome(db, 'forgotten')).toBeNull();
});

it('forgets only what a checked backup of the hub holds, beyond the last 500', () => {
  const db = openStore();
  const ops = write(db, ...Array.from({ length: 520 }, () => submit));
  takeAll(db, ops);
  const kept = () => listInState(db, 'acked', 1_000).map(({ op }) => op.n);
  db.write((tx) => trimAcked(tx, 0));
  expect(kept()).toHaveLength(520);
  db.write((tx) => trimAcked(tx, 10));
  expect(kept()[0]).toBe(11);
  db.write((tx) => trimAcked(tx, 10_000));
  expect(kept()).toEqual(ops.slice(20).map(({ n }) => n));
});

it('does not forget what still lies over a row', () => {
  const db = openStore();
  const [uncovered] = write(db, newFirm('firm'));
  const ops = write(db, ...Array.from({ length: 510 }, () => submit));
  takeAll(db, [uncovered, ...ops]);
  db.write((tx) => trimAcked(tx, 1_000));
  expect(findOutcome(db, uncovered?.id ?? '')?.state).toBe('acked');
});

it('lets what was sent without an answer wait again', () => {
  const db = openStore();
  const ops = write(db, newFirm('a'), newFirm('b'));
  db.write((tx) => markSent(tx, ops));
  expect(listInState(db, 'pending', 10)).toEqual([]);
  db.write(releaseSent);
  expect(listInState(db, 'pending', 10).map(({ op }) => op.pk)).toEqual(['a', 'b']);
});

it('sets an operation aside that the hub cannot judge, and not one that the hub itself holds', () => {
  const db = openStore();
  const [poison, held] = write(db, newFirm('a'), newFirm('b'));
  judge(db, held, { verdict: 'held', seq: 0, code: 'held' });
  db.write((tx) => holdUnjudged(tx, poison?.id ?? '', 'unexpected'));
  expect(listInState(db, 'pending', 10)).toEqual([]);
  db.write(releaseUnjudged);
  expect(listInState(db, 'pending', 10).map(({ op }) => op.pk)).toEqual(['a']);
});
