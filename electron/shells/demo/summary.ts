import { must } from '#shared/assert.ts';
import type { Played } from './play.ts';

/** What the demonstration leaves behind for programs, as `summary.json`. */
export function summaryOf({ commissioner, office, testimony }: Played, seconds: number) {
  const { imported, added, visitIds, fast } = commissioner;
  const { issues, lost, differences, hub } = testimony;
  const { rows, ...counts } = imported.report;
  const dispatched = issues.filter(({ panelCode }) => panelCode !== null);
  const byPanel = Map.groupBy(dispatched, ({ panelCode }) => must(panelCode, 'the others were left out'));
  return {
    enterprises: imported.firms.length + added,
    visits: visitIds.length,
    issues: issues.length,
    routed: Object.fromEntries([...byPanel].map(([panel, its]) => [panel, its.length])),
    fastChannel: fast,
    closed: issues.filter(({ state }) => state === 'closed_solved').length,
    lostOperations: lost.length,
    lost,
    ledgers: office.ledgers,
    import: {
      ...counts,
      written: imported.written,
      addedFromDistrict: added,
      errors: rows.filter(({ result }) => result === 'error'),
      warnings: rows.filter(({ result }) => result === 'warning'),
    },
    compared: {
      people: 1 + office.players.length,
      onHub: { enterprises: hub.enterprise.size, visits: hub.visit.size, issues: hub.issue.size },
      differences,
    },
    seconds,
  };
}
