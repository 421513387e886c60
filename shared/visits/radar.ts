import { shiftDay } from '../calendar/calendar.ts';
import type { Visit } from '../domain/visit.ts';

/** Calendar days after a visit in which a firm should be left in peace. */
const quietDays = 30;
/** So far back one looks who has visited. */
const radarDays = 90;

type Past = Pick<Visit, 'id' | 'visitedOn' | 'leadVisitorId' | 'visitMode'>;

export interface Radar<V extends Past> {
  /** Visits of the last 90 days by whomever, the latest first. */
  readonly recent: readonly V[];
  readonly within30: number;
  /** The last one on site by somebody else in the quiet period; null when the firm may be visited. */
  readonly disturbing: V | null;
  /** The last day of the quiet period; null when there is none. */
  readonly quietUntil: string | null;
}

/**
 * Who was at a firm lately, so that it is not visited twice (重复走访). `visits` are the firm's, `today` is YYYY-MM-DD,
 * `personId` is whoever wants to go; phone calls and firms that came by themselves disturb nobody.
 */
export function radarOf<V extends Past>(visits: readonly V[], personId: string, today: string): Radar<V> {
  const isSince =
    (days: number) =>
    ({ visitedOn }: Past) =>
      visitedOn > shiftDay(today, -days);
  const recent = visits
    .filter((visit) => isSince(radarDays)(visit) && visit.visitedOn <= today)
    .toSorted((left, right) => right.visitedOn.localeCompare(left.visitedOn));
  const disturbing =
    recent.find(
      (visit) =>
        visit.visitMode === 'onsite' && visit.leadVisitorId !== personId && isSince(quietDays)(visit),
    ) ?? null;
  return {
    recent,
    within30: recent.filter(isSince(30)).length,
    disturbing,
    quietUntil: disturbing === null ? null : shiftDay(disturbing.visitedOn, quietDays),
  };
}
