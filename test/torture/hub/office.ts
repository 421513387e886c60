import { createHub } from '#hub/hub.ts';
import { machine } from '#hub/machine.ts';
import { openStore } from '#hub/store/open-store.ts';
import { nextHlc } from '#shared/sync/hlc.ts';
import type { NewOp } from '#shared/sync/op.ts';
import { far, near, panels, people, units } from '../../simulator/people/cast.ts';
import { firmValues } from '../../simulator/people/firm-values.ts';

const seedUser = 'chief';

const firms = [
  ...Array.from(
    { length: 10 },
    (_, index) => [near, index % 3 === 2 ? null : index % 3 === 0 ? 'lin' : 'mu'] as const,
  ),
  [far, 'yu'] as const,
];

/** Fills an empty folder with the small office of the simulator: people, panels, and firms in two districts. */
export async function seedOffice(dataDir: string): Promise<void> {
  const store = await openStore({ dataDir, databaseUrl: null }, machine);
  const hub = await createHub(store, { ...machine, isDemo: true });
  const at = new Date();
  const ops = firms.map(
    ([districtCode, commissionerId], index): NewOp => ({
      id: machine.newId(),
      n: index + 1,
      tx: machine.newId(),
      hlc: nextHlc(null, at.getTime() + index, '00000000'),
      schema: 1,
      user: seedUser,
      k: 'new',
      t: 'enterprise',
      pk: machine.newId(),
      v: { ...firmValues(`演示企业 ${index + 1}`, districtCode, commissionerId) },
    }),
  );
  await hub.seed(async (seeder) => {
    await seeder.insertRows('org_unit', units);
    await seeder.insertRows('panel', panels);
    for (const person of people)
      await seeder.addPerson({ person, password: '$none', isDemo: true, since: '2026-01-01T00:00:00.000Z' });
    const verdicts = await seeder.accept(seedUser, at.toISOString(), ops);
    if (verdicts.some(({ verdict }) => verdict !== 'applied')) throw new Error(JSON.stringify(verdicts));
  });
  await hub.close();
}
