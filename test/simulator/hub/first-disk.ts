import Database from 'better-sqlite3';
import { migrateSqlite } from '#hub/store/sqlite-migrate.ts';
import { nextHlc } from '#shared/sync/hlc.ts';
import { type NewOp, wireVersion } from '#shared/sync/op.ts';
import { memoryDisk } from '../disk/memory-disk.ts';
import { far, near, panels, people, units } from '../people/cast.ts';
import { firmValues } from '../people/firm-values.ts';
import { cutPower, type PlacePorts, startHub } from './hub-place.ts';

/** Signs access tokens in every run, so that runs are equal byte for byte. It opens nothing anywhere else. */
const tokenKey = JSON.stringify({
  kty: 'OKP',
  crv: 'Ed25519',
  d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A',
  x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
});

const seedUser = 'chief';

/** The disk with which every run starts: people, panels, and a few firms in two districts. */
export async function firstDisk(given: Omit<PlacePorts, 'files' | 'poisonous'>): Promise<Buffer> {
  const ports: PlacePorts = { ...given, files: memoryDisk(), poisonous: new Set() };
  const empty = new Database(':memory:');
  migrateSqlite(empty, () => undefined);
  const place = await startHub(empty.serialize(), ports);
  const firm = (n: number, districtCode: string, commissionerId: string | null): NewOp => ({
    id: ports.newId(),
    n,
    tx: ports.newId(),
    hlc: nextHlc(null, ports.now() + n, '00000000'),
    schema: wireVersion,
    user: seedUser,
    k: 'new',
    t: 'enterprise',
    pk: ports.newId(),
    v: { ...firmValues(`firm ${n}`, districtCode, commissionerId) },
  });
  await place.hub.seed(async (seeder) => {
    await seeder.insertRows('org_unit', units);
    await seeder.insertRows('panel', panels);
    for (const person of people) {
      await seeder.addPerson({ person, password: '$none', isDemo: true, since: '2026-01-01T00:00:00.000Z' });
    }
    await seeder.setMeta('token_key', tokenKey);
    const verdicts = await seeder.accept(seedUser, new Date(ports.now()).toISOString(), [
      firm(1, near, 'lin'),
      firm(2, near, 'mu'),
      firm(3, near, null),
      firm(4, far, 'yu'),
    ]);
    if (verdicts.some(({ verdict }) => verdict !== 'applied')) throw new Error(JSON.stringify(verdicts));
  });
  return cutPower(place);
}
