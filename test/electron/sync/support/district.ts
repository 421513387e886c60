import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { checkerOf } from '#hub/backup/check-copy.ts';
import { createHub, type Hub } from '#hub/hub.ts';
import { rotateEpoch } from '#hub/rotate-epoch.ts';
import type { Seeder } from '#hub/seeding.ts';
import { openSqliteStore } from '#hub/store/sqlite-open.ts';
import { panels, people, units } from '../../../hub/support/people.ts';
import { countingIds, tuesday } from '../../../hub/support/story.ts';
import { type ManualTime, manualTime } from '../../../support/manual-time.ts';
import { type Laptop, openLaptop } from './laptop.ts';

/** A hub with one district, two panels and one person per role, and the laptops that sign in to it. */
export interface District {
  readonly hub: () => Hub;
  readonly time: ManualTime;
  readonly newId: () => string;
  readonly hubBugs: string[];
  readonly laptopOf: (account: string) => Promise<Laptop>;
  readonly seed: (work: (seeder: Seeder) => Promise<unknown>) => Promise<void>;
  /** Keeps the hub as it is now, for `restore`. */
  readonly backup: () => Promise<void>;
  /** Puts the hub back to the backup; as the procedure demands, under a new epoch. */
  readonly restore: () => Promise<void>;
}

const closers: (() => Promise<void> | void)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

export async function startDistrict({
  movedAtOnce,
  snapshotWorthRows,
}: {
  movedAtOnce?: number;
  snapshotWorthRows?: number;
} = {}): Promise<District> {
  const dataDir = mkdtempSync(join(tmpdir(), 'hub-'));
  const time = manualTime(tuesday);
  const { newId, randomBytes } = countingIds();
  const hubBugs: string[] = [];
  const open = () =>
    createHub(openSqliteStore(dataDir), {
      now: time.now,
      newId,
      randomBytes,
      isDemo: true,
      onBug: (name, error) => hubBugs.push(`${name} ${String(error)}`),
      checkCopy: checkerOf(dataDir),
      later: (work) => void time.after(0, () => void work()),
      movedAtOnce,
      snapshotWorthRows,
      pause: async () => undefined,
    });
  let hub = await open();
  closers.push(() => rmSync(dataDir, { recursive: true, force: true }));
  closers.push(() => hub.close());
  const seed: District['seed'] = async (work) => {
    await hub.seed(work);
  };
  await seed(async (seeder) => {
    await seeder.insertRows('org_unit', units);
    await seeder.insertRows('panel', panels);
    for (const person of people) {
      await seeder.addPerson({ person, password: '$none', isDemo: true, since: '2026-01-01T00:00:00.000Z' });
    }
  });
  const copy = join(dataDir, 'backup.db');
  return {
    hub: () => hub,
    time,
    newId,
    hubBugs,
    seed,
    laptopOf: async (account) => {
      const laptop = await openLaptop(account, { hubOf: () => hub, time, newId });
      closers.push(laptop.close);
      return laptop;
    },
    backup: () => hub.backup(copy),
    restore: async () => {
      await hub.close();
      copyFileSync(copy, join(dataDir, 'hub.db'));
      const restored = openSqliteStore(dataDir);
      await rotateEpoch(restored, newId);
      await restored.close();
      hub = await open();
    },
  };
}
