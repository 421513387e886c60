import type { HubPorts } from './hub-client.ts';
import { listenForNews } from './hub-news.ts';
import { retryDelay } from './retry-delay.ts';

interface WatchPorts extends HubPorts {
  readonly now: () => number;
  readonly random: () => number;
  readonly token: () => Promise<string>;
  readonly onNews: () => void;
  /** The stream has ended and may be opened again. */
  readonly onReady: () => void;
}

/** Listens for the hub's news for as long as it may. */
export interface NewsWatch {
  /** Opens the stream unless it is open, or rests after it ended. */
  readonly listen: () => Promise<void>;
  readonly stop: () => void;
}

/** A stream that lived this long was a healthy one. */
const healthyMs = 60_000;

/** Where a proxy lets no stream through, the pause before the next try grows, so that the desk does not spin. */
export function createNewsWatch(ports: WatchPorts): NewsWatch {
  const { after, now, random, token, onNews, onReady } = ports;
  let failures = 0;
  let isResting = false;
  let isStopped = false;
  let stopStream: (() => void) | null = null;
  let cancelRest: () => void = () => undefined;

  const rest = (since: number): void => {
    stopStream = null;
    failures = now() - since < healthyMs ? failures + 1 : 1;
    isResting = true;
    cancelRest = after(retryDelay(failures, random), () => {
      isResting = false;
      onReady();
    });
  };
  return {
    listen: async () => {
      if (stopStream || isResting) return;
      const accessToken = await token();
      if (isStopped) return;
      const since = now();
      stopStream = listenForNews(accessToken, { ...ports, onNews, onEnd: () => rest(since) });
    },
    stop: () => {
      isStopped = true;
      stopStream?.();
      cancelRest();
    },
  };
}
