/** The normal way of an issue, and the fast one of chain and doubling firms. */
export const channels = ['normal', 'fast'] as const;
export type Channel = (typeof channels)[number];
