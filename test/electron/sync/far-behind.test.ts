import { expect, it } from 'vitest';
import type { OpContent } from '#electron/store/enqueue.ts';
import { countOutbox } from '#electron/store/outbox-list.ts';
import type { RoleGrant } from '#shared/domain/role.ts';
import { here, there } from '../../hub/support/people.ts';
import { firm, visit } from '../../hub/support/records.ts';
import { changeOf } from './support/change.ts';
import { startDistrict } from './support/district.ts';
import { everything, type Laptop } from './support/laptop.ts';

const dispatcher = (districtCode: string): RoleGrant => ({
  role: 'dispatcher',
  districtCode,
  panelCode: null,
  unitId: null,
});
const newFirm = (pk: string, changes = {}): OpContent => ({
  k: 'new',
  t: 'enterprise',
  pk,
  v: firm({ name: pk, ...changes }),
});
const firmIds = (laptop: Laptop) => laptop.base('enterprise').map(({ id }) => id);
const marks = (laptop: Laptop) => laptop.db.all('SELECT pk FROM sx_sweep').length;

/** A laptop that was away while firms left its district and the hub forgot that they had been there. */
async function awayForLong({ movedAtOnce }: { movedAtOnce?: number } = {}) {
  const district = await startDistrict(movedAtOnce === undefined ? {} : { movedAtOnce });
  const [lin, away] = [await district.laptopOf('lin'), await district.laptopOf('dispatcher')];
  const at = new Date(district.time.now()).toISOString();
  await district.seed((seeder) => seeder.changeGrants('city', [dispatcher(here), dispatcher(there)], at));
  const mover = await district.laptopOf('city');
  lin.write(...Array.from({ length: 12 }, (_, index) => newFirm(`firm-${String(index).padStart(2, '0')}`)));
  lin.write({ k: 'new', t: 'visit', pk: 'visit', v: visit('firm-02') });
  await lin.engine.run();
  await away.engine.run();
  /** Firms move while the laptop is away. */
  const move = async (...firms: string[]) => {
    away.line.isCut = true;
    await mover.engine.run();
    for (const pk of firms) mover.write(changeOf(mover.db, pk, { districtCode: there }));
    await mover.engine.run();
    district.time.pass(1_000);
    await away.settled();
    away.line.isCut = false;
  };
  const collect = () => district.hub().collectLeft(new Date(district.time.now()).toISOString());
  return { district, lin, away, mover, move, collect };
}

const stay = [
  'firm-00',
  'firm-01',
  'firm-03',
  'firm-04',
  'firm-05',
  'firm-06',
  'firm-07',
  'firm-08',
  'firm-09',
];

it('drops what left long ago, after the whole list was seen, however often it is cut off', async () => {
  const { away, move, collect } = await awayForLong();
  await move('firm-02', 'firm-10', 'firm-11');
  await collect();
  away.line.pageRows = 2;
  let answers = 0;
  away.line.rule = (name) => {
    if (name === 'sync.pull') answers += 1;
    return name === 'sync.pull' && answers % 3 === 0 ? 'response lost' : null;
  };
  let isMarked = false;
  for (let tries = 0; tries < 40; tries += 1) {
    const isDone = await away.engine.run().then(
      () => true,
      () => false,
    );
    if (isDone) break;
    isMarked ||= marks(away) > 0;
    if (marks(away) > 0) expect(firmIds(away).length).toBe(12);
  }
  expect(isMarked).toBe(true);
  expect(firmIds(away)).toEqual(stay);
  expect(away.base('visit')).toEqual([]);
  expect(marks(away)).toBe(0);
  expect(away.bugs).toEqual([]);
});

it('keeps unsent work on a firm that left, and on one that stayed', async () => {
  const { away, lin, move, collect } = await awayForLong();
  away.write(changeOf(away.db, 'firm-00', { address: '一号路' }));
  away.write(changeOf(away.db, 'firm-02', { address: '二号路' }));
  await move('firm-02');
  await collect();
  away.line.rule = (name) => (name === 'sync.push' ? 'request lost' : null);
  await away.engine.run().catch(() => undefined);
  expect(away.shown('enterprise', 'firm-00')).toMatchObject({ address: '一号路' });
  expect(away.base('enterprise').some(({ id }) => id === 'firm-02')).toBe(false);
  expect(countOutbox(away.db).waiting).toBe(2);
  away.line.rule = () => null;
  await away.engine.run();
  expect(countOutbox(away.db).waiting).toBe(0);
  await lin.engine.run();
  expect(lin.shown('enterprise', 'firm-00')).toMatchObject({ address: '一号路' });
});

it('does nothing of the kind for a laptop that kept up, or that never was there', async () => {
  const { district, away, move, collect } = await awayForLong();
  await move('firm-02');
  await away.engine.run();
  await collect();
  const before = away.line.asked.length;
  await away.engine.run();
  expect(away.line.asked.slice(before).filter(({ name }) => name === 'sync.pull')).toHaveLength(1);
  const fresh = await district.laptopOf('dispatcher');
  fresh.line.pageRows = 2;
  await fresh.engine.run();
  expect(everything(fresh)).toEqual(everything(away));
  expect(firmIds(fresh)).not.toContain('firm-02');
});

it('follows a firm whose rows come in batches, without a repair in between', async () => {
  const { district, lin, away, mover, move } = await awayForLong({ movedAtOnce: 3 });
  lin.write(
    ...Array.from({ length: 9 }, (_, index) => ({
      k: 'new' as const,
      t: 'visit' as const,
      pk: `v-${index}`,
      v: visit('firm-02'),
    })),
  );
  await lin.engine.run();
  await away.engine.run();
  expect(away.base('visit')).toHaveLength(10);
  await move('firm-02');
  for (let round = 0; round < 8; round += 1) {
    district.time.pass(1);
    for (const laptop of [away, mover]) await laptop.engine.run();
  }
  expect(away.base('visit')).toEqual([]);
  expect(mover.base('visit')).toHaveLength(10);
  for (const laptop of [away, mover]) {
    expect(laptop.line.asked.filter(({ name }) => name === 'sync.repair')).toEqual([]);
    expect(laptop.bugs).toEqual([]);
  }
  expect(district.hubBugs).toEqual([]);
});
