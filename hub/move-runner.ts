import { followMove } from './accept/publish.ts';
import type { HubStore } from './store/db.ts';
import { findMove } from './store/moves.ts';

export interface MovePorts {
  /** Runs the work soon, after what waits already. The work never throws. */
  readonly later: (work: () => Promise<void>) => void;
  readonly onBug: (name: string, error: unknown) => void;
  readonly tell: (head: number) => void;
  /** Rows that one transaction takes to their new scopes. */
  readonly atOnce: number | undefined;
}

export interface MoveRunner {
  /** Goes on with the moves that are under way; one transaction at a time, so that pushes come between. */
  readonly wake: () => void;
  /** Ends after the transaction that runs; what is left goes on at the next start. */
  readonly close: () => Promise<void>;
}

export function createMoveRunner(
  store: Pick<HubStore, 'read' | 'write'>,
  { later, onBug, tell, atOnce }: MovePorts,
): MoveRunner {
  let isPlanned = false;
  let isClosed = false;
  let running = Promise.resolve();
  const step = async (): Promise<void> => {
    let hasMore = false;
    try {
      const seq = await store.write((tx) => followMove(tx, atOnce));
      if (seq !== null) tell(seq);
      hasMore = await store.read(async (db) => (await findMove(db)) !== null);
    } catch (error) {
      // What failed is tried again with the next push or the next start.
      onBug('move', error);
    }
    isPlanned = false;
    if (hasMore) wake();
  };
  const wake = (): void => {
    if (isPlanned || isClosed) return;
    isPlanned = true;
    later(async () => {
      if (isClosed) return;
      running = step();
      await running;
    });
  };
  return {
    wake,
    close: async () => {
      isClosed = true;
      await running;
    },
  };
}
