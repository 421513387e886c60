import { createContext, type ReactNode, useContext } from 'react';
import { must } from '#shared/assert.ts';
import type { Call } from '#shared/contract/api.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import type { DeskHealth } from './watch-desk.ts';

/** What screens have of the world outside: the desk's core, the time, and new ids. */
export interface DeskLink {
  readonly call: Call<AppApi>;
  /** Whether the core answers. */
  readonly health: DeskHealth;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly newId: () => string;
  /** True in the desktop's own window, false in a browser, which keeps some keys for itself. */
  readonly isDesktop: boolean;
}

const DeskContext = createContext<DeskLink | null>(null);

export function DeskProvider({ link, children }: { link: DeskLink; children: ReactNode }) {
  return <DeskContext value={link}>{children}</DeskContext>;
}

export function useDesk(): DeskLink {
  return must(useContext(DeskContext), 'every screen stands inside DeskProvider');
}
