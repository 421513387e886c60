/** A number that the plan sets: what is reached, by when, and how exactly it is meant. */
export interface Target {
  readonly code: string;
  readonly value: number;
  /** `about` is 左右; `over` is more than; `upTo` is 力争; the others are reached with the number itself. */
  readonly bound: 'atLeast' | 'over' | 'about' | 'upTo' | 'exactly';
  readonly unit:
    | 'firms'
    | 'households'
    | 'percent'
    | 'devices'
    | 'clusters'
    | 'sites'
    | 'markets'
    | 'fairs'
    | 'people';
  /** Every year, or by the end of the plan. */
  readonly when: 'end' | 'yearly';
}

/** The parts of the plan in their order. */
export const sections = [
  'goal',
  'environment',
  'growth',
  'chains',
  'digital',
  'markets',
  'services',
  'finance',
  'safeguards',
] as const;
export type Section = (typeof sections)[number];

/**
 * One measure of the action plan, or one of its safeguards. Titles are in the text catalogue, topic `plan`. Source: the
 * city's three-year action plan for the private economy (2023-2025), each measure with its list of responsible units.
 */
export interface Measure {
  /** `1` to `23` as in the plan, `s1` to `s4` for its safeguards, `goal` for its general goal. */
  readonly code: string;
  readonly section: Section;
  /** The responsible units (责任单位), the leading one first. */
  readonly unitIds: readonly string[];
  /** 各区市政府、管委 are responsible as well, each for its own district. */
  readonly hasDistricts: boolean;
  /** Every department and level is meant (各级各部门). */
  readonly isEverybodys: boolean;
  /** Classes of issues that fall under it: a large one (`FIN`), or a small one (`FIN.loan`) where that says more. */
  readonly classes: readonly string[];
  readonly targets: readonly Target[];
}
