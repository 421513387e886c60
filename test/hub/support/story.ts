import { checkerOf } from '#hub/backup/check-copy.ts';
import { createHub, type Hub, type HubPorts } from '#hub/hub.ts';
import type { Seeder } from '#hub/seeding.ts';
import { createDesk, type TestDesk } from './desk.ts';
import { openStoryStore } from './engine.ts';
import { experts, panels, people, units } from './people.ts';

export interface Story {
  readonly hub: Hub;
  readonly clock: { now: number };
  /** A laptop on which this person signed in. */
  readonly deskOf: (account: string) => Promise<TestDesk>;
  readonly bugs: string[];
  /** Makes the hub's next id fail, as a bug in judging one operation would. */
  readonly breakNextId: () => void;
  /** Runs the next piece of the work that the hub does by itself; false when there is none. */
  readonly runLater: () => Promise<boolean>;
}

/** Bytes and ids that are the same in every run. */
export function countingIds(first = 0): { newId: () => string; randomBytes: (size: number) => Uint8Array } {
  let count = first;
  const next = (size: number) => {
    count += 1;
    const bytes = new Uint8Array(size);
    new DataView(bytes.buffer).setUint32(0, count * 2_654_435_761);
    new DataView(bytes.buffer).setUint32(size - 4, count);
    return bytes;
  };
  const newId = () => {
    const hex = Buffer.from(next(16)).toString('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7000-8000-${hex.slice(20)}`;
  };
  return { newId, randomBytes: next };
}

/** A Tuesday morning in office hours, local time. */
export const tuesday = Date.parse('2026-11-24T09:00:00+08:00');

async function fillOffice(seeder: Seeder): Promise<void> {
  await seeder.insertRows('org_unit', units);
  await seeder.insertRows('panel', panels);
  await seeder.insertRows('expert', experts);
  for (const person of people) {
    await seeder.addPerson({ person, password: '$none', isDemo: true, since: '2026-01-01T00:00:00.000Z' });
  }
}

/**
 * A hub, in memory when no folder is named, with one district, two panels and one person per role. `firstId` is where
 * its ids begin to count: of two hubs over the same data each needs its own.
 */
export async function startStory(
  dataDir: string | null = null,
  firstId = 0,
  sizes: Pick<HubPorts, 'movedAtOnce' | 'snapshotWorthRows'> = {},
): Promise<Story> {
  const clock = { now: tuesday };
  const ids = countingIds(firstId);
  const bugs: string[] = [];
  const waiting: (() => Promise<void>)[] = [];
  let isNextIdBroken = false;
  const newId = () => {
    if (!isNextIdBroken) return ids.newId();
    isNextIdBroken = false;
    throw new Error('no id today');
  };
  const hub = await createHub(await openStoryStore(dataDir), {
    now: () => clock.now,
    randomBytes: ids.randomBytes,
    newId,
    isDemo: true,
    onBug: (name, error) => bugs.push(`${name} ${String(error)}`),
    checkCopy: checkerOf(dataDir ?? ''),
    later: (work) => waiting.push(work),
    pause: async () => undefined,
    ...sizes,
  });
  const isNew = (await hub.health()).head === 0;
  if (isNew) await hub.seed(fillOffice);
  const breakNextId = () => {
    isNextIdBroken = true;
  };
  return {
    hub,
    clock,
    bugs,
    breakNextId,
    runLater: async () => {
      const work = waiting.shift();
      await work?.();
      return work !== undefined;
    },
    deskOf: (account) => createDesk(hub, account, ids.newId, () => clock.now),
  };
}
