import type Database from 'better-sqlite3';
import type { Violation } from '../../simulator/violation.ts';
import type { OpenEnd } from './open-end.ts';

const invariant = 'sound databases';

function damageOf(raw: Database.Database): string | null {
  try {
    const found = String(raw.pragma('integrity_check', { simple: true }));
    return found === 'ok' ? null : found;
  } catch (error) {
    return String(error);
  }
}

/** Every page of every database can be read and stands where it should. */
export function checkSound({ hub, laptops }: OpenEnd): Violation[] {
  return [{ name: 'hub', raw: hub }, ...laptops].flatMap(({ name, raw }) => {
    const damage = damageOf(raw);
    return damage === null ? [] : [{ invariant, what: `${name}: ${damage}` }];
  });
}
