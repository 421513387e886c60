import { type Figure, shareOf } from '../domain/figure.ts';
import { type Facts, isIn, type Reckoning } from './facts.ts';

/** How often a panel gave its opinion on what it was sent, and how often a unit took up what was let out. */
export function panelFigures({ issues }: Facts, { period }: Reckoning): Figure[] {
  const sent = issues.filter(
    ({ panelCode, dispatchedAt }) => panelCode !== null && isIn(dispatchedAt, period),
  );
  const judged = issues
    .flatMap(({ consultations }) => consultations)
    .filter(({ releasedAt, adoption }) => isIn(releasedAt, period) && adoption !== null);
  return [
    shareOf('panel_use', sent, ({ consultations }) => consultations.some(({ opinion }) => opinion !== null)),
    shareOf('panel_adopt', judged, ({ adoption }) => adoption !== 'not_adopted'),
  ];
}
