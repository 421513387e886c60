import { Refused } from '#shared/contract/reply.ts';
import type { HubStore } from './store/db.ts';
import { type Trouble, troubleOf } from './store/trouble-of.ts';

/** Every desk comes again and again; the log needs to hear it once. */
const quietMs = 60_000;

const secondsOf: Readonly<Record<Trouble, number>> = { disk_full: 60, busy: 5 };

export interface TroublePorts {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Hears of each kind of trouble once a minute. */
  readonly onTrouble: (trouble: Trouble, error: unknown) => void;
}

/**
 * The same store, whose transactions are refused with `try_later` when the machine and not the request is at fault:
 * nothing was written, and a desk sends the same again.
 */
export function askToTryLater(store: HubStore, { now, onTrouble }: TroublePorts): HubStore {
  const toldAt = new Map<Trouble, number>();
  const tell = (trouble: Trouble, error: unknown): void => {
    if (now() - (toldAt.get(trouble) ?? Number.NEGATIVE_INFINITY) < quietMs) return;
    toldAt.set(trouble, now());
    onTrouble(trouble, error);
  };
  const patiently = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      const trouble = troubleOf(error);
      if (trouble === null) throw error;
      tell(trouble, error);
      throw new Refused('try_later', { params: { seconds: secondsOf[trouble], reason: trouble } });
    }
  };
  return {
    ...store,
    read: (work) => patiently(store.read(work)),
    write: (work) => patiently(store.write(work)),
  };
}
