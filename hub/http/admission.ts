import type { FastifyReply, FastifyRequest } from 'fastify';
import { must } from '#shared/assert.ts';
import { createLane, type Lane, type LaneSize } from './lane.ts';
import { tryLater } from './try-later.ts';

/**
 * Work that is handed in has places of its own, so that it never waits behind a crowd that fetches. What a request
 * carries is read only once it has its place: who waits costs a socket and not a megabyte.
 */
export interface LaneSizes {
  /** `sync.push`, and the refreshing of tokens without which nothing can be pushed. */
  readonly handIn: LaneSize;
  /** Everything else under `/api`. */
  readonly fetch: LaneSize;
  /** Whoever waited so long is told to come again, before its own patience ends without an answer. */
  readonly longestWaitMs: number;
}

/** A thousand waiting desks are a minute's work; the database takes one at a time, so few in work are enough. */
export const defaultLanes: LaneSizes = {
  handIn: { atOnce: 8, mostWaiting: 1_000 },
  fetch: { atOnce: 4, mostWaiting: 1_000 },
  longestWaitMs: 20_000,
};

const handIn: readonly string[] = ['sync.push', 'accounts.refresh'];
/** Whoever is turned away comes again within these seconds, not all in the same one. */
const spread = 8;

export interface Admission {
  readonly lanes: { readonly [name in 'handIn' | 'fetch']: Lane };
  /** Waits for this request's place; answers with 503 when too many wait, and then resolves with false. */
  readonly admit: (request: FastifyRequest, reply: FastifyReply) => Promise<boolean>;
  /** Runs what an admitted request asks for; its place is free when that has ended, even if the asker has gone. */
  readonly work: <T>(request: FastifyRequest, task: () => Promise<T>) => Promise<T>;
}

interface Place {
  readonly leave: () => void;
  isWorking: boolean;
}

export function createAdmission(sizes: LaneSizes): Admission {
  const lanes = { handIn: createLane(sizes.handIn), fetch: createLane(sizes.fetch) };
  const places = new WeakMap<FastifyRequest, Place>();
  let turnedAway = 0;

  return {
    lanes,
    admit: async (request, reply) => {
      const { name } = request.params as { name: string };
      const lane = handIn.includes(name) ? lanes.handIn : lanes.fetch;
      let endWait = (): void => undefined;
      const leave = await lane.enter((leaveQueue) => {
        const timer = setTimeout(leaveQueue, sizes.longestWaitMs);
        reply.raw.once('close', leaveQueue);
        endWait = () => clearTimeout(timer);
      });
      endWait();
      if (leave === null) {
        turnedAway += 1;
        tryLater(reply, 2 + (turnedAway % spread));
        return false;
      }
      const place: Place = { leave, isWorking: false };
      places.set(request, place);
      // A request whose body breaks off or is refused never comes to its work.
      const giveBack = (): void => {
        if (!place.isWorking) leave();
      };
      if (reply.raw.destroyed) giveBack();
      else reply.raw.once('close', giveBack);
      return true;
    },
    work: async (request, task) => {
      const place = must(places.get(request), 'only who was admitted comes to work');
      place.isWorking = true;
      try {
        return await task();
      } finally {
        place.leave();
      }
    },
  };
}
