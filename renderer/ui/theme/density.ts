import { createContext, useContext } from 'react';

export const densities = ['compact', 'comfortable', 'touch'] as const;
export type Density = (typeof densities)[number];

/** How much higher rows are than the most that fits on a small screen, and the seed of the height of controls. */
const measures: Readonly<Record<Density, { readonly rows: number; readonly controlHeight: number }>> = {
  compact: { rows: 1, controlHeight: 32 },
  comfortable: { rows: 1.2, controlHeight: 36 },
  touch: { rows: 1.4, controlHeight: 44 },
};

export const controlHeightOf = (density: Density): number => measures[density].controlHeight;

export const DensityContext = createContext<Density>('compact');

/** The height of a row that takes `height` pixels where rows are compact. */
export function useRowHeight(height: number): number {
  return Math.round(height * measures[useContext(DensityContext)].rows);
}
