import type { Figure } from '../domain/figure.ts';
import type { Grouping } from '../domain/grouping.ts';
import type { Facts, FirmFact, IssueFact, Reckoning } from './facts.ts';
import { reckon, visitIds } from './reckon.ts';

const issueKey: Readonly<Record<Grouping, (issue: IssueFact) => string | null>> = {
  district: ({ districtCode }) => districtCode,
  unit: ({ leadUnitId }) => leadUnitId,
  panel: ({ panelCode }) => panelCode,
  chain: ({ chainCode }) => chainCode,
  category: ({ categoryCode }) => categoryCode,
};

/** Null where visits do not belong to such a group. */
const firmKey: Readonly<Record<Grouping, ((firm: FirmFact) => string | null) | null>> = {
  district: ({ districtCode }) => districtCode,
  unit: null,
  panel: null,
  chain: ({ chainCode }) => chainCode,
  category: null,
};

export interface GroupFigures {
  /** The code or id of the group; null for what belongs to none. */
  readonly key: string | null;
  readonly figures: Figure[];
}

/**
 * The figures of each group in the order of the groups' codes, what belongs to none last. Where visits have no such
 * group their figures are left out.
 */
export function breakDown(facts: Facts, grouping: Grouping, by: Reckoning): GroupFigures[] {
  const keyOfIssue = issueKey[grouping];
  const keyOfFirm = firmKey[grouping];
  const firms = keyOfFirm === null ? new Map() : Map.groupBy(facts.firms, keyOfFirm);
  const groupOfFirm = new Map(facts.firms.map((firm) => [firm.id, keyOfFirm?.(firm) ?? null]));
  const visits =
    keyOfFirm === null
      ? new Map()
      : Map.groupBy(facts.visits, ({ enterpriseId }) => groupOfFirm.get(enterpriseId) ?? null);
  const issues = Map.groupBy(facts.issues, keyOfIssue);
  const groupOfIssue = new Map(facts.issues.map((issue) => [issue.id, keyOfIssue(issue)]));
  const steps = Map.groupBy(facts.steps, ({ issueId }) => groupOfIssue.get(issueId) ?? null);
  const keys = new Set<string | null>([...firms.keys(), ...visits.keys(), ...issues.keys()]);
  return [...keys]
    .sort((left, right) => (left === null ? 1 : right === null ? -1 : left.localeCompare(right)))
    .map((key) => ({
      key,
      figures: reckon(
        {
          firms: firms.get(key) ?? [],
          visits: visits.get(key) ?? [],
          issues: issues.get(key) ?? [],
          steps: steps.get(key) ?? [],
        },
        by,
      ).filter(({ id }) => keyOfFirm !== null || !visitIds.includes(id)),
    }));
}
