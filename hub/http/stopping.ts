import type { FastifyInstance } from 'fastify';
import { tryLater } from './try-later.ts';

/** What a stop has to know of. */
export interface Stopping {
  readonly isStopping: () => boolean;
  /** Ends `end` when the hub stops, unless the returned function was called before. */
  readonly onStop: (end: () => void) => () => void;
}

const comeAgainSeconds = 2;

/**
 * Makes `server.close()` gentle: from its first moment every new request is refused with 503, endless answers are
 * ended, and what runs is given `limitMs` to end before its connection is cut.
 */
export function addStopping(server: FastifyInstance, limitMs: number): Stopping {
  const ends = new Set<() => void>();
  let isStopping = false;
  let running = 0;
  let tellDrained = (): void => undefined;

  server.addHook('onRequest', async (request, reply) => {
    if (isStopping && !request.url.startsWith('/health')) {
      await tryLater(reply, comeAgainSeconds, true);
      return;
    }
    running += 1;
    reply.raw.once('close', () => {
      running -= 1;
      if (running === 0) tellDrained();
    });
  });
  server.addHook('preClose', async () => {
    isStopping = true;
    for (const end of ends) end();
    if (running === 0) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, limitMs);
      tellDrained = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  });
  return {
    isStopping: () => isStopping,
    onStop: (end) => {
      ends.add(end);
      return () => void ends.delete(end);
    },
  };
}
