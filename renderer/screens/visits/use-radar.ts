import type { VisitRow } from '#shared/contract/app/visits.ts';
import { type Radar, radarOf } from '#shared/visits/radar.ts';
import { useAsk } from '../../client/ask.ts';
import { useToday } from '../../client/time.ts';

export interface RadarWords {
  /** The visitor's unit; empty where this laptop does not know it. */
  readonly unitOf: (visit: VisitRow) => string;
}

/** Who was at a firm lately, and whether the person at this window would disturb it. */
export function useRadar(visits: readonly VisitRow[]): Radar<VisitRow> & RadarWords {
  const today = useToday();
  const { data: session } = useAsk('session.get', {});
  const { data: reference } = useAsk('reference.get', {});
  const unitOf = ({ leadVisitorId }: VisitRow): string => {
    const unitId = reference?.people.find(({ id }) => id === leadVisitorId)?.unitId;
    return reference?.units.find(({ id }) => id === unitId)?.name ?? '';
  };
  return { ...radarOf(visits, session?.person?.id ?? '', today), unitOf };
}
