import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Random } from '../../simulator/random.ts';
import { calm, type Weather } from './weather.ts';

/** The line between one laptop and the hub, which passes bytes on as long as it is in the mood. */
export interface Line {
  readonly url: string;
  weather: Weather;
  /** Breaks every connection that is open now; returns how many. */
  readonly cut: () => number;
  /** Resolves when the next bytes pass, in either direction. */
  readonly nextBytes: () => Promise<void>;
  readonly close: () => void;
}

export interface LineSettings {
  readonly hubPort: number;
  readonly random: Random;
  /** A connection was broken off while it was in use. */
  readonly onCut: () => void;
}

interface Fate {
  /** So many bytes still pass; the next piece is cut short and the connection broken. */
  bytesLeft: number;
}

/** So many bytes of a connection that will break pass before: a part of a head, or of a long answer. */
const longestBeforeBreak = 30_000;

export async function openLine({ hubPort, random, onCut }: LineSettings): Promise<Line> {
  const open = new Set<Socket>();
  const listeners = new Set<() => void>();

  const breakOff = (one: Socket, other: Socket): void => {
    if (random.chance(0.5)) {
      one.resetAndDestroy();
      other.resetAndDestroy();
      return;
    }
    one.end();
    other.end();
    setTimeout(() => {
      one.destroy();
      other.destroy();
    }, 50).unref();
  };
  const carry = (from: Socket, to: Socket, fate: Fate): void => {
    let tail = Promise.resolve();
    from.on('data', (piece: Buffer) => {
      for (const listener of [...listeners]) listener();
      const pause = line.weather.slowness === 0 ? 0 : random.below(line.weather.slowness);
      tail = tail.then(async () => {
        if (pause > 0) await wait(pause);
        if (to.destroyed) return;
        to.write(piece.subarray(0, fate.bytesLeft));
        fate.bytesLeft -= piece.length;
        if (fate.bytesLeft > 0) return;
        onCut();
        breakOff(from, to);
      });
    });
    from.once('end', () => void tail.then(() => to.end()));
  };
  const pair = (near: Socket): void => {
    const { refused, deaf, broken } = line.weather;
    open.add(near);
    near.on('error', () => undefined);
    near.once('close', () => open.delete(near));
    if (random.chance(refused)) {
      near.resetAndDestroy();
      return;
    }
    if (random.chance(deaf)) {
      near.resume();
      return;
    }
    const fate: Fate = {
      bytesLeft: random.chance(broken) ? random.below(longestBeforeBreak) : Number.POSITIVE_INFINITY,
    };
    const far = connect({ port: hubPort, host: '127.0.0.1', allowHalfOpen: true });
    far.on('error', () => near.destroy());
    far.once('close', () => near.destroy());
    near.once('close', () => far.destroy());
    carry(near, far, fate);
    carry(far, near, fate);
  };

  const server = createServer({ allowHalfOpen: true }, pair);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The line has a port.');
  const line: Line = {
    url: `http://127.0.0.1:${address.port}`,
    weather: calm,
    cut: () => {
      const count = open.size;
      for (const socket of open) socket.resetAndDestroy();
      return count;
    },
    nextBytes: () =>
      new Promise((resolve) => {
        const tell = (): void => {
          listeners.delete(tell);
          resolve();
        };
        listeners.add(tell);
      }),
    close: () => {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
  return line;
}
