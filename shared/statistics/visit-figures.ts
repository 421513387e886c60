import { countOf, type Figure, shareOf } from '../domain/figure.ts';
import { type Facts, isDayIn, type Reckoning } from './facts.ts';

/** How many visits there were, to how many firms, and how many of the firms that have a commissioner were visited. */
export function visitFigures({ firms, visits }: Facts, { period }: Reckoning): Figure[] {
  const within = visits.filter(({ visitedOn }) => isDayIn(visitedOn, period));
  const visited = new Set(within.map(({ enterpriseId }) => enterpriseId));
  const assigned = firms.filter(({ commissionerId }) => commissionerId !== null);
  return [
    countOf('visits', within.length),
    countOf('ent_visited', visited.size),
    shareOf('coverage', assigned, ({ id }) => visited.has(id)),
  ];
}
