import { setImmediate as nextTurn } from 'node:timers/promises';
import { hashPassword } from '#hub/accounts/passwords.ts';
import { inventDemoDistrict } from '#resources/demo/demo-district.ts';
import { demoDistrictCode } from '#resources/demo/district.ts';
import { shiftDay } from '#shared/calendar/calendar.ts';
import { dayOf, instantAt } from '#shared/calendar/office-time.ts';
import { districtName } from '#shared/domain/districts.ts';
import { shippedOffice } from '#shared/workflow/shipped-office.ts';
import type { SeededVerdict, Seeder } from '../seeding.ts';

/** Everybody of the demonstration signs in with it who does not take the way without a password. */
const demoPassword = 'demo-district';

/** The grants hold since before the first visit. */
const daysOfService = 400;

export interface DemoPorts {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly randomBytes: (size: number) => Uint8Array;
}

/** What filling needs of a hub. */
interface FillableHub {
  readonly health: () => Promise<{ head: number }>;
  readonly seed: <T>(work: (seeder: Seeder) => Promise<T>) => Promise<T>;
}

/**
 * Fills an empty hub with the demo district in one transaction; a hub that holds anything stays as it is. The past is
 * lived through the hub's own rules. Returns the verdicts, null when nothing was done.
 */
export async function fillDemo(
  hub: FillableHub,
  { now, randomBytes }: DemoPorts,
): Promise<SeededVerdict[] | null> {
  if ((await hub.health()).head > 0) return null;
  const at = new Date(now()).toISOString();
  const district = inventDemoDistrict(shippedOffice, at);
  // One hash for all: each takes as long as a sign-in should, and the password is no secret.
  const password = await hashPassword(demoPassword, randomBytes);
  const since = instantAt(shiftDay(dayOf(at), -daysOfService), 0);

  return hub.seed(async (seeder) => {
    await seeder.insertRows('org_unit', district.units);
    for (const person of district.people) await seeder.addPerson({ person, password, isDemo: true, since });
    await seeder.insertRows('panel', district.panels);
    await seeder.insertRows('expert', district.experts);
    await seeder.insertRows('enterprise', district.firms);
    const verdicts: SeededVerdict[] = [];
    for (const { personId, at: receivedAt, ops } of district.batches) {
      verdicts.push(...(await seeder.accept(personId, receivedAt, ops)));
      // A hub that is told to stop hears it now and not after the last of a thousand batches.
      await nextTurn();
    }
    await seeder.setMeta('demo_district', districtName(demoDistrictCode));
    return verdicts;
  });
}
