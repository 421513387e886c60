import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createDesk } from '#electron/core/create-desk.ts';
import { newId } from '#electron/platform/new-id.ts';
import { realPorts } from '#electron/shells/carrier/real-ports.ts';
import { createServer } from '#hub/http/server.ts';
import { createHub } from '#hub/hub.ts';
import { machine } from '#hub/machine.ts';
import { openStore } from '#hub/store/open-store.ts';
import { createClient } from '#shared/contract/api.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import { randomOf } from '../simulator/random.ts';
import { finishVisit } from './acts/finish-visit.ts';
import { durableOps } from './desk/durable-ops.ts';
import { checkEnd } from './end/check-end.ts';
import { openEnd, type Places } from './end/open-end.ts';
import type { Told } from './end/world-at-end.ts';
import { seedOffice } from './hub/office.ts';

/** A hub and a laptop that have worked and exchanged everything, as they lie on the disk afterwards. */
async function quietEnd(): Promise<{ places: Places; told: Told }> {
  const root = mkdtempSync(join(tmpdir(), 'torture-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const [hubFolder, dataDir] = [join(root, 'hub'), join(root, 'lin')];
  mkdirSync(hubFolder);
  await seedOffice(hubFolder);
  const store = await openStore({ dataDir: hubFolder, databaseUrl: null }, machine);
  const hub = await createHub(store, { ...machine, isDemo: true });
  const server = await createServer(hub, machine.onBug);
  const url = await server.listen({ host: '127.0.0.1', port: 0 });
  const desk = createDesk({
    ...realPorts(dataDir, url),
    parseSpreadsheet: () => Promise.reject(new Error('nothing is imported here')),
  });
  const call = createClient<AppApi>((name, input) => desk.call('seat', name, input));
  await call('session.signInDemo', { account: 'lin' });
  await call('sync.now', {});
  const scene = { call, random: randomOf(1, 'act'), newId, today: '2026-11-24' };
  for (let visits = 0; visits < 3; visits += 1) await finishVisit.perform(scene);
  const reported = new Map(
    durableOps(dataDir)().map((body) => [(JSON.parse(body) as { id: string }).id, body]),
  );
  expect(await call('sync.now', {})).toMatchObject({ state: 'online', waiting: 0 });
  await desk.close();
  await server.close();
  await hub.close();
  return {
    places: { hubFolder, laptops: [{ name: 'lin', account: 'lin', dataDir }] },
    told: { reported, restoredAt: null },
  };
}

/** Runs a statement on the databases of the end. */
function damage(places: Places, where: 'hub' | 'laptop', sql: string): void {
  const end = openEnd(places);
  (where === 'hub' ? end.hub : end.laptops[0]?.raw)?.exec(sql);
  end.close();
}

const invariantsOf = async (places: Places, told: Told): Promise<string[]> => [
  ...new Set((await checkEnd(places, told)).map(({ invariant }) => invariant)),
];

test('a quiet end is clean, and what is planted into it is found', async () => {
  const { places, told } = await quietEnd();
  expect(told.reported.size).toBeGreaterThanOrEqual(3);
  expect(await checkEnd(places, told)).toEqual([]);

  const [lost] = told.reported.keys();
  damage(places, 'hub', `DELETE FROM sx_inbox WHERE op_id = '${lost}'`);
  expect(await invariantsOf(places, told)).toContain('I2 no lost operation');
  damage(places, 'laptop', `DELETE FROM sx_outbox WHERE op_id = '${lost}'`);
  const nowhere = (await checkEnd(places, told)).filter(({ what }) => what.includes('is nowhere'));
  expect(nowhere.map(({ what }) => what.split(' ')[0])).toEqual([lost]);

  damage(places, 'laptop', "UPDATE enterprise SET address = 'somewhere else'");
  expect(await invariantsOf(places, told)).toContain('I1 convergence');
}, 120_000);

test('an operation that a restore undid and its laptop keeps as refused is not lost, any other is', async () => {
  const { places, told } = await quietEnd();
  const [lost] = told.reported.keys();
  damage(places, 'hub', `DELETE FROM sx_inbox WHERE op_id = '${lost}'`);
  const afterRestore = { ...told, restoredAt: Date.now() + 1_000 };
  expect(await invariantsOf(places, afterRestore)).toContain('I15 restore');
  damage(places, 'laptop', `UPDATE sx_outbox SET state = 'refused' WHERE op_id = '${lost}'`);
  expect(await invariantsOf(places, afterRestore)).not.toContain('I15 restore');
}, 120_000);
