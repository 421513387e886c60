import { Refused } from '#shared/contract/reply.ts';

/** Runs the work when its turn comes; refuses with `try_later` when too many wait already. */
export type PasswordQueue = <T>(work: () => Promise<T>) => Promise<T>;

/** Each hash takes 19 MiB and tens of milliseconds of a core; on a machine without Argon2 128 MiB and more. */
const atOnce = 2;
/** Whoever is last of so many waits some two seconds. */
const mostWaiting = 60;

/** Lets only a few passwords be checked at a time, so that guessing cannot take the machine from everybody else. */
export function createPasswordQueue(): PasswordQueue {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running < atOnce) running += 1;
    else if (waiting.length >= mostWaiting) throw new Refused('try_later', { params: { seconds: 2 } });
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      // Whoever is next takes over this place.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
