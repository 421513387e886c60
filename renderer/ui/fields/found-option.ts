import type { ReactNode } from 'react';

/** A match of a search, as a list offers it. */
export interface FoundOption {
  readonly value: string;
  readonly label: string;
  /** A second line, such as the district and the last visit. */
  readonly note?: ReactNode;
}
