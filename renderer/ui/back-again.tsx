import { createContext, type ReactNode, useContext } from 'react';

type OnBack = (listener: () => void) => () => void;

const BackAgainContext = createContext<OnBack>(() => () => undefined);

/** Tells the kit when what it saves to is there again, so that nothing waits for the next try. */
export function BackAgainProvider({ onBack, children }: { onBack: OnBack; children: ReactNode }) {
  return <BackAgainContext value={onBack}>{children}</BackAgainContext>;
}

export function useBackAgain(): OnBack {
  return useContext(BackAgainContext);
}
