import { PassThrough, type Readable } from 'node:stream';
import type { Desk } from '#electron/core/ports.ts';
import type { After } from '../carrier/timer.ts';

const pingPause = 25_000;

export interface EventStreams {
  /** Server-sent events of one seat, until the window goes. */
  readonly open: (seat: string) => Readable;
}

/** Hands each seat's events to all of its open windows. */
export function createEventStreams(desk: Desk, after: After): EventStreams {
  const streams = new Map<PassThrough, string>();
  desk.subscribe((seat, event) => {
    for (const [stream, owner] of streams) {
      if (owner === seat) stream.write(`data: ${JSON.stringify(event)}\n\n`);
    }
  });

  return {
    open: (seat) => {
      const stream = new PassThrough();
      const ping = (): void => {
        if (!streams.has(stream)) return;
        stream.write(': ping\n\n');
        after(pingPause, ping);
      };
      streams.set(stream, seat);
      stream.once('close', () => streams.delete(stream));
      stream.write('retry: 2000\n\n');
      after(pingPause, ping);
      return stream;
    },
  };
}
