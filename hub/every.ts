export interface EveryPorts {
  readonly after: (milliseconds: number, work: () => void) => () => void;
  readonly onBug: (name: string, error: unknown) => void;
}

/**
 * Does something at once and then again so many milliseconds after each end, for as long as it is not ended; what it
 * throws is told under `name`, and the next time comes all the same. Returns what ends it, once what runs is done.
 */
export function startEvery(
  everyMs: number,
  name: string,
  work: () => Promise<void>,
  { after, onBug }: EveryPorts,
): () => Promise<void> {
  let isEnded = false;
  let running = Promise.resolve();
  let cancel = (): void => undefined;
  const plan = (milliseconds: number): void => {
    cancel = after(milliseconds, () => {
      running = work()
        .catch((error: unknown) => onBug(name, error))
        .then(() => {
          if (!isEnded) plan(everyMs);
        });
    });
  };
  plan(0);
  return async () => {
    isEnded = true;
    cancel();
    await running;
  };
}
