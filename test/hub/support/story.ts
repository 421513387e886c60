import { createHub, type Hub } from '#hub/hub.ts';
import { openSqliteStore } from '#hub/store/sqlite-open.ts';
import { defaultOffice } from '#shared/calendar/office-time.ts';
import { shippedCalendar } from '#shared/calendar/shipped.ts';
import { createDesk, type TestDesk } from './desk.ts';
import { panels, people, units } from './people.ts';

export interface Story {
  readonly hub: Hub;
  readonly clock: { now: number };
  /** A laptop on which this person signed in. */
  readonly deskOf: (account: string) => Promise<TestDesk>;
  readonly bugs: string[];
  /** Makes the hub's next id fail, as a bug in judging one operation would. */
  readonly breakNextId: () => void;
}

/** Bytes and ids that are the same in every run. */
export function countingIds(): { newId: () => string; randomBytes: (size: number) => Uint8Array } {
  let count = 0;
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

/** A hub in memory with one district, two panels and one person per role. */
export async function startStory(dataDir: string | null = null): Promise<Story> {
  const clock = { now: tuesday };
  const ids = countingIds();
  const bugs: string[] = [];
  let isNextIdBroken = false;
  const newId = () => {
    if (!isNextIdBroken) return ids.newId();
    isNextIdBroken = false;
    throw new Error('no id today');
  };
  const hub = await createHub(openSqliteStore(dataDir), {
    now: () => clock.now,
    randomBytes: ids.randomBytes,
    newId,
    isDemo: true,
    time: { calendar: shippedCalendar, office: defaultOffice },
    onBug: (name, error) => bugs.push(`${name} ${String(error)}`),
  });
  await hub.seed(async (seeder) => {
    await seeder.insertRows('org_unit', units);
    await seeder.insertRows('panel', panels);
    for (const person of people) {
      await seeder.addPerson({ person, password: '$none', isDemo: true, since: '2026-01-01T00:00:00.000Z' });
    }
  });
  const breakNextId = () => {
    isNextIdBroken = true;
  };
  return {
    hub,
    clock,
    bugs,
    breakNextId,
    deskOf: (account) => createDesk(hub, account, ids.newId, () => clock.now),
  };
}
