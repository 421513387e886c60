/** Tells listeners in this process that the hub has something new; never what. */
export interface HeadNews {
  readonly subscribe: (listener: (head: number) => void) => () => void;
  /** A head that is not newer than the last one told is no news. */
  readonly tell: (head: number) => void;
  readonly isHeard: () => boolean;
}

/** `head` is the newest one that nobody needs to be told of. */
export function createHeadNews(head: number): HeadNews {
  const listeners = new Set<(head: number) => void>();
  let told = head;
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell: (newHead) => {
      if (newHead <= told) return;
      told = newHead;
      for (const listener of listeners) listener(newHead);
    },
    isHeard: () => listeners.size > 0,
  };
}

export interface PollingPorts {
  readonly after: (milliseconds: number, work: () => void) => () => void;
  readonly onBug: (name: string, error: unknown) => void;
}

/** Soon enough for a person, and one row read by key costs the database nothing. */
const everyMs = 200;

/**
 * Looks for what other processes wrote to the same data, for as long as it is not ended. A database that cannot be
 * reached is reported once, until it answers again. Returns what ends it.
 */
export function startNewsPolling(
  hub: { readonly lookForNews: () => Promise<void> },
  { after, onBug }: PollingPorts,
): () => Promise<void> {
  let isEnded = false;
  let isReported = false;
  let running = Promise.resolve();
  let cancel = (): void => undefined;
  const look = async (): Promise<void> => {
    try {
      await hub.lookForNews();
      isReported = false;
    } catch (error) {
      if (!isReported) onBug('news', error);
      isReported = true;
    }
    if (!isEnded) plan();
  };
  const plan = (): void => {
    cancel = after(everyMs, () => {
      running = look();
    });
  };
  plan();
  return async () => {
    isEnded = true;
    cancel();
    await running;
  };
}
