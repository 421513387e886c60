import type { Desk } from '#electron/core/ports.ts';
import type { ParseSpreadsheet } from '#electron/files/sheet-cells.ts';
import { type DeskEvent, topics } from '#shared/contract/events.ts';
import type { Refusal, Reply } from '#shared/contract/reply.ts';
import { Refused } from '#shared/contract/reply.ts';
import type { FromCore, ParseQuestion, ToCore } from './core-speech.ts';
import { createPeer, type Peer } from './peer.ts';
import type { ChildPipe } from './pipe.ts';
import { createRestartPace } from './restart-pace.ts';
import type { After } from './timer.ts';

const stopLimit = 3_500;
const stopped: Refusal = { code: 'desk_stopped' };

export interface Supervision {
  /** Starts a fresh process of the core. */
  readonly start: () => ChildPipe;
  readonly parseSpreadsheet: ParseSpreadsheet;
  readonly now: () => number;
  readonly after: After;
  /** `lost`: the core's process died and will be started again; `back`: it serves again. */
  readonly say: (news: 'lost' | 'back') => void;
}

export interface SupervisedDesk extends Desk {
  /** Rejects when the core's process ends before it ever served. */
  readonly started: Promise<void>;
}

/** The core in a process of its own, seen as if it were here; calls wait for its start and survive its death. */
export function superviseDesk(supervision: Supervision): SupervisedDesk {
  const { start, parseSpreadsheet, now, after, say } = supervision;
  const listeners = new Set<(seat: string, event: DeskEvent) => void>();
  const seats = new Set<string>();
  const restartLater = createRestartPace(now, after);
  const closed = Promise.withResolvers<void>();
  const started = Promise.withResolvers<void>();
  let core: {
    readonly pipe: ChildPipe;
    readonly peer: Peer<ToCore>;
    readonly isReady: Promise<boolean>;
  } | null;
  let hasServed = false;
  let isClosing = false;

  const tellSeat = (seat: string, event: DeskEvent) => {
    for (const listener of listeners) listener(seat, event);
  };

  const serving = () => {
    if (hasServed) {
      say('back');
      // What the new process knows may differ from what the screens show, so every one of them asks again.
      for (const seat of seats) tellSeat(seat, { kind: 'changed', topics: [...topics] });
    }
    hasServed = true;
    started.resolve();
  };

  const ended = () => {
    core = null;
    if (isClosing) {
      closed.resolve();
    } else if (!hasServed) {
      started.reject(new Error('the process of the core ended before it served'));
    } else {
      say('lost');
      restartLater(launch);
    }
  };

  function launch(): void {
    if (isClosing) return;
    const ready = Promise.withResolvers<boolean>();
    const pipe = start();
    const peer = createPeer<ToCore, FromCore>(pipe, {
      answer: (question) => parsed(parseSpreadsheet, question),
      hear: (news) => {
        if (news !== 'ready') {
          tellSeat(news.seat, news.event);
          return;
        }
        ready.resolve(true);
        serving();
      },
      lost: stopped,
    });
    core = { pipe, peer, isReady: ready.promise };
    pipe.onClose(() => {
      ready.resolve(false);
      ended();
    });
  }

  started.promise.catch(() => undefined);
  launch();

  return {
    started: started.promise,
    call: async (seat, name, input) => {
      seats.add(seat);
      const current = core;
      if (isClosing || !current || !(await current.isReady)) return { ok: false, refusal: stopped };
      return current.peer.ask({ seat, name, input });
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      if (isClosing) return closed.promise;
      isClosing = true;
      const current = core;
      if (!current) closed.resolve();
      current?.peer.tell('stop');
      const cancel = after(stopLimit, () => current?.pipe.kill());
      return closed.promise.finally(cancel);
    },
  };
}

async function parsed(parse: ParseSpreadsheet, { bytes, fileName }: ParseQuestion): Promise<Reply> {
  try {
    return { ok: true, value: await parse(bytes, fileName) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    return { ok: false, refusal: { code: 'unexpected' } };
  }
}
