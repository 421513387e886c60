import { useLocation } from '@tanstack/react-router';

declare module '@tanstack/react-router' {
  interface HistoryState {
    readonly takesFocus?: boolean;
  }
}

/** State of an address that is opened from somewhere which then goes: the page opened there takes the focus over. */
export const arriving = { takesFocus: true } as const;

/** Names the present arrival, another one each time; null where the address was reached in the usual way. */
export function useArrival(): string | null {
  return useLocation({
    select: ({ state }) => (state.takesFocus === true ? (state.__TSR_key ?? null) : null),
  });
}
