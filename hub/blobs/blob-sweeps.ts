import type { Blobs } from './blobs.ts';

export interface SweepPorts {
  readonly after: (milliseconds: number, work: () => void) => () => void;
  readonly onBug: (name: string, error: unknown) => void;
}

const everyMs = 60 * 60 * 1_000;

/** Throws away at once, and then every hour, what was given up on its way here. Returns what ends it. */
export function startBlobSweeps(
  blobs: Pick<Blobs, 'sweep'>,
  { after, onBug }: SweepPorts,
): () => Promise<void> {
  let isEnded = false;
  let running = Promise.resolve();
  let cancel = (): void => undefined;
  const plan = (milliseconds: number): void => {
    cancel = after(milliseconds, () => {
      running = blobs
        .sweep()
        .catch((error: unknown) => onBug('attachments', error))
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
