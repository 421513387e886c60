import { expect, it } from 'vitest';
import type { OpContent } from '#electron/store/enqueue.ts';
import { findOutcome } from '#electron/store/outbox-list.ts';
import type { RoleGrant } from '#shared/domain/role.ts';
import { nameOf } from '../../hub/support/names.ts';
import { here, there } from '../../hub/support/people.ts';
import { firm } from '../../hub/support/records.ts';
import { changeOf } from './support/change.ts';
import { startDistrict } from './support/district.ts';

const newFirm = (pk: string, districtCode: string, commissionerId: string): OpContent => ({
  k: 'new',
  t: 'enterprise',
  pk,
  v: firm({ districtCode, commissionerId }),
});
const commissioner = (districtCode: string): RoleGrant => ({
  role: 'commissioner',
  districtCode,
  panelCode: null,
  unitId: null,
});

async function movedCommissioner() {
  const district = await startDistrict();
  const [lin, mu, yu] = [
    await district.laptopOf('lin'),
    await district.laptopOf('mu'),
    await district.laptopOf('yu'),
  ];
  lin.write(newFirm('theirs', here, 'lin'));
  await lin.engine.run();
  mu.write(newFirm('own', here, 'mu'));
  await mu.engine.run();
  yu.write(newFirm('there', there, 'yu'));
  await yu.engine.run();
  await lin.engine.run();
  const move = async () => {
    const at = new Date(district.time.now()).toISOString();
    await district.seed((seeder) => seeder.changeGrants('mu', [commissioner(there)], at));
  };
  return { district, lin, mu, yu, move };
}

const firmIds = (laptop: { base: (table: 'enterprise') => readonly { id: string }[] }) =>
  laptop.base('enterprise').map(({ id }) => id);

it('follows a person to another district with the next exchange', async () => {
  const { mu, move } = await movedCommissioner();
  expect(firmIds(mu)).toEqual(['own', 'theirs']);
  await move();
  await mu.engine.run();
  // The firm that is still assigned to the person stays, by the person's own scope.
  expect(firmIds(mu)).toEqual(['own', 'there']);
  const found = mu.db.all<{ pk: string }>('SELECT pk FROM enterprise_pinyin');
  expect(found.map(({ pk }) => nameOf(pk)).sort()).toEqual(['own', 'there']);
});

it('takes work that was done before the move, and holds what was done after it', async () => {
  const { district, lin, mu, move } = await movedCommissioner();
  mu.line.isCut = true;
  const [before] = mu.write(changeOf(mu.db, 'theirs', { address: '一号路' }));
  district.time.pass(20_000);
  await move();
  // Beyond the ten minutes by which clocks may differ.
  district.time.pass(11 * 60_000);
  await mu.settled();
  const [after] = mu.write(changeOf(mu.db, 'theirs', { industry: '机械' }));
  mu.line.isCut = false;
  await mu.engine.run();
  expect(findOutcome(mu.db, before?.id ?? '')?.state).toBe('acked');
  expect(findOutcome(mu.db, after?.id ?? '')).toMatchObject({ state: 'held', params: { why: 'scope' } });
  expect(mu.shown('enterprise', 'theirs')).toBeNull();
  await lin.engine.run();
  expect(lin.shown('enterprise', 'theirs')).toMatchObject({ address: '一号路', industry: '' });
});

it('keeps unsent work on a row that left while the line was down', async () => {
  const { district, mu, move } = await movedCommissioner();
  mu.line.isCut = true;
  const [op] = mu.write(changeOf(mu.db, 'theirs', { address: '一号路' }));
  district.time.pass(20_000);
  await mu.settled();
  await move();
  mu.line.isCut = false;
  mu.line.fail('sync.push', 'request lost');
  await expect(mu.engine.run()).rejects.toThrow('hub_unreachable');
  expect(firmIds(mu)).toEqual(['own', 'there']);
  expect(findOutcome(mu.db, op?.id ?? '')?.state).toBe('pending');
  await mu.engine.run();
  expect(findOutcome(mu.db, op?.id ?? '')?.state).toBe('acked');
});

it('loses a firm that is given to another district, and its scopes with it', async () => {
  const { district, lin, yu } = await movedCommissioner();
  await district.seed(async (seeder) => {
    const mover = { ...commissioner(here), role: 'dispatcher', districtCode: null } as const;
    await seeder.changeGrants('dispatcher', [mover], new Date(district.time.now()).toISOString());
  });
  const dispatcher = await district.laptopOf('dispatcher');
  await dispatcher.engine.run();
  dispatcher.write(changeOf(dispatcher.db, 'own', { districtCode: there, commissionerId: 'yu' }));
  await dispatcher.engine.run();
  await lin.engine.run();
  await yu.engine.run();
  expect(firmIds(lin)).toEqual(['theirs']);
  expect(firmIds(yu)).toEqual(['own', 'there']);
});
