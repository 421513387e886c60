import { expect, it } from 'vitest';
import type { OpContent } from '#electron/store/enqueue.ts';
import { countOutbox, listOutbox } from '#electron/store/outbox-list.ts';
import type { Enterprise } from '#shared/domain/enterprise.ts';
import { firm, issue } from '../../hub/support/records.ts';
import { changeOf } from './support/change.ts';
import { type District, startDistrict } from './support/district.ts';
import { everything, type Laptop } from './support/laptop.ts';

const newFirm = (pk = 'firm'): OpContent => ({ k: 'new', t: 'enterprise', pk, v: firm() });

/** Two commissioners of one district; both hold the firm. */
async function twoLaptops(): Promise<{ district: District; lin: Laptop; mu: Laptop }> {
  const district = await startDistrict();
  const lin = await district.laptopOf('lin');
  const mu = await district.laptopOf('mu');
  lin.write(newFirm());
  await lin.engine.run();
  await mu.engine.run();
  return { district, lin, mu };
}

const edit = (laptop: Laptop, changes: Partial<Enterprise>) =>
  laptop.write(changeOf(laptop.db, 'firm', changes));

it('brings what one writes to the other', async () => {
  const { lin, mu } = await twoLaptops();
  expect(mu.shown('enterprise', 'firm')).toEqual(lin.shown('enterprise', 'firm'));
  expect(everything(mu).enterprise).toEqual(everything(lin).enterprise);
  expect(lin.states).toEqual(['syncing', 'online']);
});

it('merges different fields without a word', async () => {
  const { lin, mu } = await twoLaptops();
  edit(lin, { address: '一号路' });
  edit(mu, { industry: '机械' });
  for (const laptop of [lin, mu, lin]) await laptop.engine.run();
  for (const laptop of [lin, mu]) {
    expect(laptop.shown('enterprise', 'firm')).toMatchObject({ address: '一号路', industry: '机械' });
    expect(countOutbox(laptop.db)).toMatchObject({ waiting: 0, refused: 0, conflicts: 0 });
  }
  expect(everything(lin).enterprise).toEqual(everything(mu).enterprise);
});

it('keeps the hub’s value of a field that both changed, and tells the second of the conflict', async () => {
  const { lin, mu } = await twoLaptops();
  edit(lin, { address: '一号路' });
  edit(mu, { address: '二号路', industry: '机械' });
  await lin.engine.run();
  expect(mu.shown('enterprise', 'firm')?.address).toBe('二号路');
  await mu.engine.run();
  expect(mu.shown('enterprise', 'firm')).toMatchObject({ address: '一号路', industry: '机械' });
  expect(listOutbox(mu.db)).toMatchObject([
    { state: 'conflict', code: 'conflict', params: { fields: 'address' } },
  ]);
  await lin.engine.run();
  expect(everything(lin).enterprise).toEqual(everything(mu).enterprise);

  // Who has seen the other's value may overrule it.
  edit(mu, { address: '二号路' });
  await mu.engine.run();
  await lin.engine.run();
  expect(lin.shown('enterprise', 'firm')?.address).toBe('二号路');
});

it('lets a chain of changes made offline follow one another', async () => {
  const { lin, mu } = await twoLaptops();
  lin.line.isCut = true;
  for (const address of ['一号路', '二号路', '三号路']) edit(lin, { address });
  await expect(lin.engine.run()).rejects.toThrow('hub_unreachable');
  expect(lin.shown('enterprise', 'firm')?.address).toBe('三号路');
  lin.line.isCut = false;
  await lin.engine.run();
  await mu.engine.run();
  expect(mu.shown('enterprise', 'firm')?.address).toBe('三号路');
  expect(countOutbox(lin.db)).toMatchObject({ waiting: 0, conflicts: 0 });
});

it('sends a visit’s issue with its submission, and the fast channel takes it on', async () => {
  const { lin, mu } = await twoLaptops();
  lin.line.isCut = true;
  lin.write(
    { k: 'new', t: 'issue', pk: 'issue', v: issue('firm') },
    { k: 'cmd', pk: 'issue', name: 'submit', expect: { state: 'draft', rev: 0 }, args: {} },
  );
  expect(lin.shown('issue', 'issue')?.state).toBe('draft');
  lin.line.isCut = false;
  await lin.engine.run();
  expect(lin.shown('issue', 'issue')).toMatchObject({ state: 'dispatched', rev: 3, panelCode: 'finance' });
  expect(lin.base('issue_event')).toHaveLength(3);
  await mu.engine.run();
  // Another commissioner of the district holds its firms, not its issues.
  expect(mu.shown('issue', 'issue')).toBeNull();
});

it('refuses a step on an issue that moved meanwhile, and says who moved it where', async () => {
  const { district, lin } = await twoLaptops();
  lin.write(
    { k: 'set', t: 'enterprise', pk: 'firm', v: { chainRole: { to: null, base: null } } },
    { k: 'new', t: 'issue', pk: 'issue', v: issue('firm') },
    { k: 'cmd', pk: 'issue', name: 'submit', expect: { state: 'draft', rev: 0 }, args: {} },
  );
  await lin.engine.run();
  expect(lin.shown('issue', 'issue')?.state).toBe('submitted');
  const [first, second] = [await district.laptopOf('dispatcher'), await district.laptopOf('dispatcher')];
  await first.engine.run();
  await second.engine.run();
  const expectation = { state: 'submitted', rev: 1 } as const;
  first.write({ k: 'cmd', pk: 'issue', name: 'accept', expect: expectation, args: { note: '' } });
  const [op] = second.write({
    k: 'cmd',
    pk: 'issue',
    name: 'return_for_info',
    expect: expectation,
    args: { note: '缺材料' },
  });
  await first.engine.run();
  await second.engine.run();
  expect(listOutbox(second.db).find(({ opId }) => opId === op?.id)).toMatchObject({
    state: 'refused',
    code: 'stale_step',
    params: { actor: 'name of dispatcher', state: 'accepted' },
  });
  expect(second.shown('issue', 'issue')).toMatchObject({ state: 'accepted', rev: 2 });
});
