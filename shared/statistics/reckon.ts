import { must } from '../assert.ts';
import { countIds, type Figure, type FigureId, rateIds, spanIds } from '../domain/figure.ts';
import type { Facts, Reckoning } from './facts.ts';
import { callbackFigures, handlingFigures, oversightFigures } from './issue-figures.ts';
import { panelFigures } from './panel-figures.ts';
import { visitFigures } from './visit-figures.ts';

/** Figures that speak of visits, which no unit, panel or category has. */
export const visitIds: readonly FigureId[] = ['visits', 'ent_visited', 'coverage'];

/** How an issue is answered stands beside how the firm found it, so that what was closed on paper shows. */
const figureOrder: readonly FigureId[] = [...countIds, ...rateIds, ...spanIds];

/** Every figure of these facts, in `figureOrder`. Source: the statistics that are reported, with our definitions. */
export function reckon(facts: Facts, by: Reckoning): Figure[] {
  const reckoned = [visitFigures, handlingFigures, callbackFigures, oversightFigures, panelFigures].flatMap(
    (figures) => figures(facts, by),
  );
  const byId = new Map(reckoned.map((figure) => [figure.id, figure]));
  return figureOrder.map((id) => must(byId.get(id) ?? null, 'every figure is reckoned'));
}
