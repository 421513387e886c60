import { expect, it } from 'vitest';
import type { OpContent } from '#electron/store/enqueue.ts';
import { releaseUnjudged } from '#electron/store/outbox.ts';
import { countOutbox, findOutcome, listOutbox } from '#electron/store/outbox-list.ts';
import type { Op } from '#shared/sync/op.ts';
import { idOf, nameOf } from '../../hub/support/names.ts';
import { firm, issue, visit } from '../../hub/support/records.ts';
import { startDistrict } from './support/district.ts';
import type { Laptop } from './support/laptop.ts';
import type { Fault } from './support/line.ts';

const newFirm = (pk: string, name = pk): OpContent => ({ k: 'new', t: 'enterprise', pk, v: firm({ name }) });
const failing = (code: string): Fault => ({ instead: { ok: false, refusal: { code } } });
const pushed = (laptop: Laptop): Op[][] =>
  laptop.line.asked
    .filter(({ name }) => name === 'sync.push')
    .map(({ input }) => (input as { ops: Op[] }).ops.map((op) => ({ ...op, pk: nameOf(op.pk) })));

/** The hub fails on every request that contains this row. */
function poison(laptop: Laptop, pk: string, code = 'unexpected'): void {
  laptop.line.rule = (name, input) => {
    const ops = name === 'sync.push' ? (input as { ops: Op[] }).ops : [];
    return ops.some((op) => op.pk === idOf(pk)) ? failing(code) : null;
  };
}

it('goes on behind an operation that the hub itself could not judge', async () => {
  const district = await startDistrict();
  const lin = await district.laptopOf('lin');
  // The name is longer than the hub takes: it holds the operation and judges the others.
  const [bad] = lin.write(newFirm('bad', '长'.repeat(200)));
  lin.write(newFirm('good'));
  await lin.engine.run();
  expect(findOutcome(lin.db, bad?.id ?? '')).toMatchObject({ state: 'held', params: { why: 'invalid' } });
  expect(lin.base('enterprise').map(({ id }) => id)).toEqual(['good']);
  expect(lin.shown('enterprise', 'bad')).not.toBeNull();
  expect(countOutbox(lin.db)).toMatchObject({ waiting: 0, conflicts: 1 });
});

it.each(['unexpected', 'invalid_input', 'too_large'])(
  'cuts batches until the operation that makes the hub say “%s” stands alone, and sends all others',
  async (code) => {
    const district = await startDistrict();
    const lin = await district.laptopOf('lin');
    const ops = Array.from({ length: 40 }, (_, index) => lin.write(newFirm(`f${index}`))[0]);
    poison(lin, 'f0', code);
    await lin.engine.run();
    expect(lin.base('enterprise')).toHaveLength(39);
    expect(findOutcome(lin.db, ops[0]?.id ?? '')).toMatchObject({ state: 'held', code });
    expect(countOutbox(lin.db)).toMatchObject({ waiting: 0, conflicts: 1 });
    expect(lin.shown('enterprise', 'f0')).not.toBeNull();
    expect(lin.bugs).toHaveLength(1);
    expect(pushed(lin).length).toBeLessThan(14);
    expect(lin.engine.state()).toBe('online');

    // It is not tried again for ever, and does not stand in the way of what comes later.
    const before = pushed(lin).length;
    lin.write(newFirm('later'));
    await lin.engine.run();
    expect(
      pushed(lin)
        .slice(before)
        .map((batch) => batch.map(({ pk }) => pk)),
    ).toEqual([['later']]);
    expect(listOutbox(lin.db)[0]).toMatchObject({ pk: idOf('f0'), state: 'held', code });
  },
);

it('sets nothing aside while the hub fails on everything', async () => {
  const district = await startDistrict();
  const lin = await district.laptopOf('lin');
  for (let index = 0; index < 20; index++) lin.write(newFirm(`f${index}`));
  lin.line.rule = (name) => (name === 'sync.push' ? failing('unexpected') : null);
  await expect(lin.engine.run()).rejects.toThrow('unexpected');
  expect(countOutbox(lin.db)).toMatchObject({ waiting: 20, conflicts: 0 });
  expect(pushed(lin).length).toBeLessThan(20);
  expect(lin.bugs).toHaveLength(1);

  lin.line.rule = () => null;
  await lin.engine.run();
  expect(lin.base('enterprise')).toHaveLength(20);
  expect(countOutbox(lin.db)).toMatchObject({ waiting: 0, conflicts: 0 });
});

it('gives an operation a second chance before it sets it aside', async () => {
  const district = await startDistrict();
  const lin = await district.laptopOf('lin');
  lin.write(newFirm('a'));
  lin.write(newFirm('b'));
  lin.line.fail('sync.push', failing('unexpected'), failing('unexpected'));
  await lin.engine.run();
  expect(pushed(lin).map((batch) => batch.map(({ pk }) => pk))).toEqual([['a', 'b'], ['a'], ['b'], ['a']]);
  expect(countOutbox(lin.db)).toMatchObject({ waiting: 0, conflicts: 0 });
});

/** An issue and its submission in one act, as a finished visit hands them in. */
const reported: OpContent[] = [
  { k: 'new', t: 'issue', pk: 'issue', v: issue('firm') },
  { k: 'cmd', pk: 'issue', name: 'submit', expect: { state: 'draft', rev: 0 }, args: {} },
];

it.each([2, 6])('keeps a submission behind its issue while the hub fails %i times', async (failures) => {
  const district = await startDistrict();
  const lin = await district.laptopOf('lin');
  lin.write(newFirm('firm'));
  await lin.engine.run();
  const [made, submitted] = lin.write(...reported);
  lin.line.fail('sync.push', ...Array.from({ length: failures }, () => failing('unexpected')));
  for (let round = 0; round < 4; round++) await lin.engine.run().catch(() => undefined);
  expect([made, submitted].map((op) => findOutcome(lin.db, op?.id ?? '')?.state)).toEqual(['acked', 'acked']);
  expect(lin.base('issue')).toMatchObject([{ state: 'dispatched' }]);
});

it.each([2, 6])(
  'keeps a submission behind its issue while the hub fails on these two alone %i times',
  async (failures) => {
    const district = await startDistrict();
    const lin = await district.laptopOf('lin');
    lin.write(newFirm('firm'));
    await lin.engine.run();
    const [made, submitted] = lin.write(...reported);
    const [other] = lin.write(newFirm('other'));
    let left = failures;
    lin.line.rule = (name, input) => {
      if (name !== 'sync.push' || left === 0) return null;
      if (!(input as { ops: Op[] }).ops.some(({ pk }) => pk === idOf('issue'))) return null;
      left -= 1;
      return failing('unexpected');
    };
    // What was set aside waits again whenever the program starts.
    for (let start = 0; start < 4; start++) {
      lin.db.write(releaseUnjudged);
      await lin.engine.run().catch(() => undefined);
    }
    const states = [made, submitted, other].map((op) => findOutcome(lin.db, op?.id ?? '')?.state);
    expect(states).toEqual(['acked', 'acked', 'acked']);
    expect(lin.base('issue')).toMatchObject([{ state: 'dispatched' }]);
  },
);

it('keeps back what hangs on a row that the hub could not take, however far, and nothing else', async () => {
  const district = await startDistrict();
  const lin = await district.laptopOf('lin');
  const minutes = { minutes: { to: '谈了用工', base: null } };
  const acts: OpContent[][] = [
    [newFirm('bad')],
    [{ k: 'new', t: 'visit', pk: 'visit', v: visit('bad') }],
    [{ k: 'set', t: 'visit', pk: 'visit', v: minutes }],
    [newFirm('good')],
  ];
  const ops = acts.map((act) => lin.write(...act)[0]);
  const states = () => ops.map((op) => findOutcome(lin.db, op?.id ?? '')?.state);
  poison(lin, 'bad');
  await lin.engine.run();
  expect(states()).toEqual(['held', 'pending', 'pending', 'acked']);
  await lin.engine.run();
  expect(states()).toEqual(['held', 'pending', 'pending', 'acked']);

  lin.line.rule = () => null;
  lin.db.write(releaseUnjudged);
  await lin.engine.run();
  expect(states()).toEqual(['acked', 'acked', 'acked', 'acked']);
  expect(lin.base('visit')).toMatchObject([{ enterpriseId: 'bad', minutes: '谈了用工' }]);
});

it('does not spin on a hub that answers without verdicts', async () => {
  const district = await startDistrict();
  const lin = await district.laptopOf('lin');
  lin.write(newFirm('a'));
  const value = {
    verdicts: [],
    deviceToken: 'token',
    backupSeq: 0,
    storedSeq: 0,
    hubTime: '2026-11-24T01:00:00.000Z',
  };
  const [stranger] = lin.write(newFirm('b'));
  const foreign = { id: district.newId(), verdict: 'applied', seq: 1, code: null, params: {} };
  lin.line.fail(
    'sync.push',
    { instead: { ok: true, value } },
    { instead: { ok: true, value: { ...value, verdicts: [foreign] } } },
  );
  await expect(lin.engine.run()).rejects.toThrow('without a verdict');
  await expect(lin.engine.run()).rejects.toThrow('without a verdict');
  expect(findOutcome(lin.db, stranger?.id ?? '')?.state).toBe('pending');
  await lin.engine.run();
  expect(countOutbox(lin.db).waiting).toBe(0);
});
