import { must } from '#shared/assert.ts';
import type { Enterprise } from '#shared/domain/enterprise.ts';
import { type Paced, paceOf } from './pace.ts';
import { closedPlan, longestAgo, openPlans, type Plan } from './plans.ts';
import type { Seeded } from './seeded.ts';
import { panelChapters, unitChapters } from './stories/chapters.ts';
import type { Chapter, Story } from './stories/story.ts';

/** An issue with its text and the moments of its steps. */
export interface Told extends Paced {
  readonly chapter: Chapter;
  readonly story: Story;
}

/** One talk with a firm: a visit, or a call from elsewhere, and the issues that came of it. */
export interface Trip {
  readonly firm: Enterprise;
  readonly commissionerId: string;
  readonly isVisit: boolean;
  /** So many office days ago its issues were submitted. */
  readonly daysAgo: number;
  readonly issues: readonly Told[];
}

const closedCount = 164;
const quietVisits = 42;

function tell(plan: Plan, seeded: Seeded): Told {
  const chapter = seeded.pick(plan.isForPanel ? panelChapters : unitChapters);
  return { ...paceOf(plan, seeded), chapter, story: seeded.pick(chapter.stories) };
}

/** The closed issues in groups of one to three that were raised in one talk; those of a group share the channel. */
function closedGroups(seeded: Seeded): Plan[][] {
  const groups: Plan[][] = [];
  for (let left = closedCount; left > 0; ) {
    const size = Math.min(left, seeded.pick([1, 1, 1, 2, 2, 3]));
    const isFast = seeded.happens(45);
    const daysAgo = seeded.between(2, (longestAgo - 20) * 10) / 10;
    groups.push(Array.from({ length: size }, () => closedPlan(isFast, daysAgo, seeded)));
    left -= size;
  }
  return groups;
}

interface Pools {
  readonly fast: readonly [Enterprise, ...Enterprise[]];
  readonly plain: readonly [Enterprise, ...Enterprise[]];
}

const oneOrMore = (firms: readonly Enterprise[]): [Enterprise, ...Enterprise[]] => {
  const [first, ...rest] = firms;
  return [must(first, 'a district has firms of both channels'), ...rest];
};

/** Firms with a commissioner that have been of their channel for more than half a year. */
function poolsOf(firms: readonly Enterprise[]): Pools {
  const served = firms.filter((firm) => firm.commissionerId !== null);
  const isDoubling = (firm: Enterprise) => firm.doublingFrom !== null && firm.doublingTo === null;
  return {
    fast: oneOrMore(served.filter((firm) => firm.chainRole !== null || isDoubling(firm))),
    plain: oneOrMore(served.filter((firm) => firm.chainRole === null && firm.doublingFrom === null)),
  };
}

/** Half a year of talks with the district's firms. */
export function inventTrips(firms: readonly Enterprise[], seeded: Seeded): Trip[] {
  const pools = poolsOf(firms);
  const talk = (isFast: boolean, isVisit: boolean, issues: readonly Told[], daysAgo: number): Trip => {
    const firm = seeded.pick(isFast ? pools.fast : pools.plain);
    const commissionerId = must(firm.commissionerId, 'the pools hold firms with a commissioner');
    return { firm, commissionerId, isVisit, issues, daysAgo };
  };
  const groups = [...openPlans.map((plan) => [plan]), ...closedGroups(seeded)];
  const withIssues = groups.map((plans) => {
    const issues = plans.map((plan) => tell(plan, seeded));
    const daysAgo = Math.max(...issues.map((issue) => issue.submittedAgo));
    const isFast = plans.some((plan) => plan.isFast);
    return talk(isFast, plans.length > 1 || seeded.happens(84), issues, daysAgo);
  });
  const quiet = Array.from({ length: quietVisits }, (_, index) =>
    talk(seeded.happens(40), true, [], index < 4 ? index + 0.3 : seeded.between(5, longestAgo * 10) / 10),
  );
  return [...withIssues, ...quiet];
}
