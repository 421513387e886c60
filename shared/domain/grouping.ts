/** By what the figures may be told apart. */
export const groupings = ['district', 'unit', 'panel', 'chain', 'category'] as const;
export type Grouping = (typeof groupings)[number];
