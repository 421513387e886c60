import { expect, it } from 'vitest';
import { decisionHandlers } from '#electron/core/handlers/decisions.ts';
import { syncHandlers } from '#electron/core/handlers/sync.ts';
import type { PersonDesk } from '#electron/core/people/person-desk.ts';
import { findRow } from '#electron/store/find-row.ts';
import { must } from '#shared/assert.ts';
import type { Enterprise } from '#shared/domain/enterprise.ts';
import { firm } from '../../../hub/support/records.ts';
import { changeOf } from '../../sync/support/change.ts';
import { startDistrict } from '../../sync/support/district.ts';
import type { Laptop } from '../../sync/support/laptop.ts';
import { refusalOf } from '../support/typed-visit.ts';

const seat = { seat: 'window' };

/** The handlers over one person's laptop, as a window asks them. */
function windowOf({ db, personId, author, engine }: Laptop, now: () => number) {
  const desk: Partial<PersonDesk> = {
    ...{ db, personId, author, engine },
    person: () => must(findRow(db, 'person', personId), 'everybody knows themselves'),
    changed: () => undefined,
  };
  // Nothing else of the desk is asked for by these handlers.
  const ports = { deskOf: () => desk as PersonDesk, now };
  return { ...decisionHandlers(ports), ...syncHandlers(ports) };
}

async function office() {
  const district = await startDistrict();
  const [lin, mu, dispatcher] = [
    await district.laptopOf('lin'),
    await district.laptopOf('mu'),
    await district.laptopOf('dispatcher'),
  ];
  return { district, lin, mu, dispatcher };
}

const edit = (laptop: Laptop, changes: Partial<Enterprise>) =>
  laptop.write(changeOf(laptop.db, 'firm', changes));

/** Both change the address; the hub keeps that of lin. */
async function dispute() {
  const { district, lin, mu, dispatcher } = await office();
  lin.write({ k: 'new', t: 'enterprise', pk: 'firm', v: firm() });
  await lin.engine.run();
  await mu.engine.run();
  edit(lin, { address: '一号路' });
  edit(mu, { address: '二号路' });
  for (const laptop of [lin, mu, lin, dispatcher]) await laptop.engine.run();
  const at = (laptop: Laptop) => windowOf(laptop, district.time.now);
  return { district, lin, mu, dispatcher, at };
}

async function openOf(window: ReturnType<typeof windowOf>) {
  const { open } = await window['decisions.conflicts']({}, seat);
  return must(open[0], 'one conflict is open');
}

it('shows both people the conflict as theirs, with the firm’s name and who wrote what', async () => {
  const { lin, mu, at } = await dispute();
  for (const laptop of [lin, mu]) {
    expect(await openOf(at(laptop))).toMatchObject({
      tableName: 'enterprise',
      field: 'address',
      title: firm().name,
      currentValue: '一号路',
      incomingValue: '二号路',
      currentByName: 'name of lin',
      incomingByName: 'name of mu',
      isMine: true,
      mayDecide: true,
    });
    expect(await at(laptop)['sync.status']({}, seat)).toMatchObject({ conflicts: 1, toDecide: 0 });
  }
});

it('resolves at once on the laptop, keeps the decision over a restart of the line, and tells the other', async () => {
  const { lin, mu, at } = await dispute();
  const window = at(mu);
  const { id, currentVersion: seen } = await openOf(window);
  mu.line.isCut = true;
  await window['decisions.resolve']({ decisions: [{ id, choose: 'incoming', to: null, seen }] }, seat);
  expect(await window['decisions.conflicts']({}, seat)).toMatchObject({
    open: [],
    decided: [{ id, choice: 'incoming', isWaiting: true }],
  });
  expect(await window['sync.status']({}, seat)).toMatchObject({ waiting: 1, conflicts: 0 });
  expect(await window['sync.list']({}, seat)).toContainEqual(
    expect.objectContaining({
      kind: 'resolve',
      title: firm().name,
      about: expect.objectContaining({ table: 'enterprise' }),
      choice: { field: 'address', value: '二号路' },
    }),
  );

  mu.line.isCut = false;
  for (const laptop of [mu, lin]) await laptop.engine.run();
  for (const laptop of [mu, lin]) {
    expect(laptop.shown('enterprise', 'firm')).toMatchObject({ address: '二号路' });
    expect(await at(laptop)['decisions.conflicts']({}, seat)).toMatchObject({
      open: [],
      decided: [
        { chosenValue: '二号路', currentValue: '一号路', resolvedByName: 'name of mu', isWaiting: false },
      ],
    });
  }
});

it('takes a third value only when the field does', async () => {
  const { lin, at } = await dispute();
  const window = at(lin);
  const { id, currentVersion: seen } = await openOf(window);
  const other = (to: string) => async () =>
    window['decisions.resolve']({ decisions: [{ id, choose: 'other', to, seen }] }, seat);
  expect(await refusalOf(other('长'.repeat(201))())).toMatchObject({
    code: 'invalid_input',
    params: { field: 'address' },
  });
  await other('三号路')();
  await lin.engine.run();
  expect(lin.shown('enterprise', 'firm')).toMatchObject({ address: '三号路' });
});

it('refuses a choice among values that were not on the screen, here and on the hub', async () => {
  const { lin, mu, at } = await dispute();
  const seenByMu = await openOf(at(mu));
  edit(lin, { address: '五号路' });
  await lin.engine.run();
  const choice = { id: seenByMu.id, choose: 'incoming', to: null, seen: seenByMu.currentVersion } as const;
  await at(mu)['decisions.resolve']({ decisions: [choice] }, seat);
  await mu.engine.run();
  const again = await openOf(at(mu));
  expect(again).toMatchObject({
    currentValue: '五号路',
    refusal: { code: 'stale_conflict', params: { actor: 'name of lin' } },
  });
  const late = async () => at(mu)['decisions.resolve']({ decisions: [choice] }, seat);
  expect(await refusalOf(late())).toMatchObject({ code: 'stale_conflict', params: { actor: 'name of lin' } });
});

it('brings a conflict before the supervisor after three working days', async () => {
  const { district, dispatcher, at } = await dispute();
  const window = at(dispatcher);
  expect(await openOf(window)).toMatchObject({ isMine: false, isOverdue: false });
  expect(await window['sync.status']({}, seat)).toMatchObject({ conflicts: 0, toDecide: 0 });
  const later = () => district.time.now() + 7 * 86_400_000;
  const nextWeek = windowOf(dispatcher, later);
  expect(await openOf(nextWeek)).toMatchObject({ isOverdue: true });
  expect(await nextWeek['sync.status']({}, seat)).toMatchObject({ conflicts: 0, toDecide: 1 });
});

/** Two firms with one credit code: the second waits for a person. */
async function duplicate() {
  const { district, lin, mu, dispatcher } = await office();
  const uscc = '91350100M000100Y43';
  const contacts = [{ name: '王工', title: '经理', phone: '13800001234' }];
  lin.write({ k: 'new', t: 'enterprise', pk: 'one', v: firm({ name: '示例一厂', uscc }) });
  mu.write({ k: 'new', t: 'enterprise', pk: 'two', v: firm({ name: '示例二厂', uscc, contacts }) });
  for (const laptop of [lin, mu, dispatcher]) await laptop.engine.run();
  const at = (laptop: Laptop) => windowOf(laptop, district.time.now);
  return { lin, mu, dispatcher, at };
}

it('tells the author why work is held, and the supervisor what it says, with masked telephone numbers', async () => {
  const { lin, mu, dispatcher, at } = await duplicate();
  const { open } = await at(mu)['decisions.held']({}, seat);
  expect(open).toMatchObject([
    {
      why: 'duplicate',
      title: '示例二厂',
      first: { id: expect.any(String), title: '示例一厂' },
      isMine: true,
      mayDecide: false,
    },
  ]);
  const forDispatcher = await at(dispatcher)['decisions.held']({}, seat);
  expect(forDispatcher.open).toMatchObject([{ isMine: false, mayDecide: true, authorName: 'name of mu' }]);
  const content = forDispatcher.open[0]?.content ?? [];
  expect(content).toContainEqual({ field: 'name', value: '示例二厂' });
  expect(JSON.stringify(content)).toContain('138****1234');
  expect(JSON.stringify(content)).not.toContain('13800001234');
  expect(await at(mu)['sync.status']({}, seat)).toMatchObject({ held: 1, toDecide: 0 });
  expect(await at(dispatcher)['sync.status']({}, seat)).toMatchObject({ held: 0, toDecide: 1 });
  expect(forDispatcher.open[0]?.first?.content).toContainEqual({ field: 'name', value: '示例一厂' });
  expect((await at(lin)['decisions.held']({}, seat)).open).toEqual([]);
});

it('does not count as arrived what is held, until it stands', async () => {
  const { mu, dispatcher, at } = await duplicate();
  const listed = async () => (await at(mu)['sync.list']({}, seat)).map(({ state }) => state);
  expect(await listed()).toEqual(['held']);
  expect(await at(mu)['sync.status']({}, seat)).toMatchObject({ held: 1, arrivedToday: 0 });
  const { open } = await at(dispatcher)['decisions.held']({}, seat);
  const { id } = must(open[0], 'one is held');
  await at(dispatcher)['decisions.decideHeld']({ id, choose: 'apply' }, seat);
  for (const laptop of [dispatcher, mu]) await laptop.engine.run();
  expect(await listed()).toEqual(['acked']);
  expect(await at(mu)['sync.status']({}, seat)).toMatchObject({ held: 0, arrivedToday: 1 });
});

it('lets a supervisor accept, the author only give up', async () => {
  const { mu, dispatcher, at } = await duplicate();
  const { open } = await at(mu)['decisions.held']({}, seat);
  const id = must(open[0], 'one is held').id;
  const accept = async () => at(mu)['decisions.decideHeld']({ id, choose: 'apply' }, seat);
  expect(await refusalOf(accept())).toMatchObject({ code: 'not_allowed' });

  await at(dispatcher)['decisions.decideHeld']({ id, choose: 'apply' }, seat);
  for (const laptop of [dispatcher, mu]) await laptop.engine.run();
  expect(await at(mu)['decisions.held']({}, seat)).toMatchObject({
    open: [],
    decided: [{ state: 'applied', decidedByName: 'name of dispatcher' }],
  });
  const late = async () => at(mu)['decisions.decideHeld']({ id, choose: 'discard' }, seat);
  expect(await refusalOf(late())).toMatchObject({ code: 'already_resolved' });
});
