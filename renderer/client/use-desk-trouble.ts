import { useSyncExternalStore } from 'react';
import { useDesk } from './desk-context.tsx';
import type { DeskTrouble } from './watch-desk.ts';

/** Why the desk does not answer now; null while it does. */
export function useDeskTrouble(): DeskTrouble | null {
  const { health } = useDesk();
  return useSyncExternalStore(health.onChange, health.trouble);
}
