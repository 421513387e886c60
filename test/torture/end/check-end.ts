import { checkAtRest } from '../../simulator/invariants/at-rest.ts';
import type { Violation } from '../../simulator/violation.ts';
import { openEnd, type Places } from './open-end.ts';
import { checkReported } from './reported-operations.ts';
import { checkSound } from './sound-databases.ts';
import { type Told, worldAtEnd } from './world-at-end.ts';

/** Opens all that lies on the disks once nothing runs, and holds it against what was promised. */
export async function checkEnd(places: Places, told: Told): Promise<Violation[]> {
  const end = openEnd(places);
  try {
    return [...checkSound(end), ...checkReported(end, told), ...(await checkAtRest(worldAtEnd(end, told)))];
  } finally {
    end.close();
  }
}
