import { expect, test } from 'vitest';
import { idOf } from '../support/names.ts';
import { there } from '../support/people.ts';
import { firm, issue } from '../support/records.ts';
import { lookInto, temporaryFolder } from '../support/store-of.ts';
import { startStory } from '../support/story.ts';

test('both values of a conflict are kept, with the operations that wrote them', async () => {
  const folder = temporaryFolder();
  const { deskOf, hub } = await startStory(folder);
  const lin = await deskOf('lin');
  const mu = await deskOf('mu');
  await lin.push(lin.makeNew('enterprise', 'firm', firm()));
  const first = lin.makeSet('enterprise', 'firm', { address: { to: '一号路', base: null } });
  const second = mu.makeSet('enterprise', 'firm', { address: { to: '二号路', base: null } });
  await lin.push(first);
  await mu.push(second);
  await mu.push(second);
  await hub.close();

  const conflicts = await lookInto(folder, (db) => db.selectFrom('conflict').selectAll().execute());
  expect(conflicts).toMatchObject([
    {
      table_name: 'enterprise',
      pk: idOf('firm'),
      field: 'address',
      base_value: '""',
      current_version: first.id,
      current_value: '"一号路"',
      incoming_version: second.id,
      incoming_value: '"二号路"',
      current_by_name: 'name of lin',
      incoming_by_name: 'name of mu',
      state: 'open',
    },
  ]);
});

test('a value that lost a contest of clocks stands in the audit', async () => {
  const folder = temporaryFolder();
  const { deskOf, hub, clock } = await startStory(folder);
  const lin = await deskOf('lin');
  const mu = await deskOf('mu');
  await lin.push(lin.makeNew('enterprise', 'firm', firm()));
  const contacts = (name: string) => ({ contacts: { to: [{ name, title: '', phone: '' }], base: null } });
  const older = lin.makeSet('enterprise', 'firm', contacts('旧'));
  clock.now += 1_000;
  await mu.push(mu.makeSet('enterprise', 'firm', contacts('新')));
  await lin.push(older);
  await hub.close();

  const lost = await lookInto(folder, (db) =>
    db.selectFrom('sx_audit').selectAll().where('reason', '=', 'superseded').execute(),
  );
  expect(lost).toMatchObject([{ op_id: older.id, actor: 'lin', field: 'contacts' }]);
  expect(lost[0]?.new).toContain('旧');
});

test('what is held waits with its whole text on the desk it belongs to', async () => {
  const folder = temporaryFolder();
  const { deskOf, hub } = await startStory(folder);
  const lin = await deskOf('lin');
  const far = lin.makeNew('enterprise', 'far', firm({ districtCode: there, name: '示例远方' }));
  await lin.push(far, lin.makeNew('issue', 'lost', issue('nowhere')));
  await hub.close();

  const held = await lookInto(folder, (db) =>
    db
      .selectFrom('held')
      .select(['id', 'why', 'queue', 'body', 'state', 'author_name'])
      .orderBy('row_no')
      .execute(),
  );
  expect(held).toMatchObject([
    { id: far.id, why: 'scope', queue: there, state: 'open', author_name: 'name of lin' },
    { why: 'missing', queue: 'city' },
  ]);
  expect(held[0]?.body).toContain('示例远方');
});

test('two firms with one credit code both stay, and the second waits for a person', async () => {
  const folder = temporaryFolder();
  const { deskOf, hub } = await startStory(folder);
  const uscc = '91370602MAAY4CL12D';
  const lin = await deskOf('lin');
  const mu = await deskOf('mu');
  await lin.push(lin.makeNew('enterprise', 'one', firm({ uscc })));
  const second = mu.makeNew('enterprise', 'two', firm({ uscc, commissionerId: 'mu' }));
  expect(await mu.push(second)).toMatchObject([{ verdict: 'applied' }]);
  await hub.close();

  const held = await lookInto(folder, (db) => db.selectFrom('held').selectAll().execute());
  expect(held).toMatchObject([{ id: second.id, why: 'duplicate', detail: idOf('one') }]);
});

test('a forged body under a used id is kept beside the true one', async () => {
  const folder = temporaryFolder();
  const { deskOf, hub } = await startStory(folder);
  const lin = await deskOf('lin');
  const original = lin.makeNew('enterprise', 'firm', firm());
  const forged = { ...original, v: { ...original.v, name: '另一家' } };
  await lin.push(original);
  await lin.push(forged);
  await lin.push(forged);
  await hub.close();

  const bodies = await lookInto(folder, async (db) => ({
    inbox: await db.selectFrom('sx_inbox').select('body').where('op_id', '=', original.id).execute(),
    reused: await db.selectFrom('sx_reused').select('body').where('op_id', '=', original.id).execute(),
  }));
  expect(bodies.inbox[0]?.body).toContain('示例机械公司');
  expect(bodies.reused.map(({ body }) => body.includes('另一家'))).toEqual([true]);
});

test('a conflict on a row that the hub was filled with knows what stood there before', async () => {
  const { deskOf, hub } = await startStory();
  await hub.seed((seeder) =>
    seeder.insertRows('enterprise', [{ ...firm({ address: '旧路' }), id: idOf('filled') }]),
  );
  const lin = await deskOf('lin');
  const mu = await deskOf('mu');
  await lin.push(lin.makeSet('enterprise', 'filled', { address: { to: '一号路', base: null } }));
  await mu.push(mu.makeSet('enterprise', 'filled', { address: { to: '二号路', base: null } }));
  await lin.pull();
  expect(lin.rows('conflict')).toMatchObject([
    { baseValue: '旧路', currentValue: '一号路', incomingValue: '二号路' },
  ]);
});
