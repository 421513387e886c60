import type { HubSide } from '../hub/hub-side.ts';
import type { Random } from '../random.ts';
import type { VirtualTime } from '../virtual-time.ts';
import type { Sender } from './sender.ts';
import type { Weather } from './weather.ts';

interface StreamPorts {
  readonly time: VirtualTime;
  readonly random: Random;
  readonly hub: HubSide;
  readonly weather: () => Weather;
}

/** The hub's event stream over the same network; it ends when the hub goes down or the line is cut. */
export async function openStream(
  sender: Sender,
  { time, random, hub, weather }: StreamPorts,
  signal: AbortSignal | null,
): Promise<Response> {
  if (!weather().hasNews || sender.isOffline() || !hub.isUp()) {
    return { ok: false, status: 404, body: null } as unknown as Response;
  }
  const waiting: (string | null)[] = [];
  let wake: () => void = () => undefined;
  const put = (line: string | null) => {
    waiting.push(line);
    wake();
  };
  const unsubscribe = hub.subscribe((head) => {
    time.after(random.between(10, 500), () => put(sender.isOffline() ? null : `data: {"head":${head}}\n\n`));
  });
  hub.onceDown(() => put(null));
  signal?.addEventListener('abort', () => put(null));
  const encoder = new TextEncoder();
  async function* lines(): AsyncGenerator<Uint8Array> {
    try {
      for (;;) {
        while (waiting.length === 0) {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
        const line = waiting.shift();
        if (line === null || line === undefined || sender.isOver()) return;
        yield encoder.encode(line);
      }
    } finally {
      unsubscribe();
    }
  }
  return { ok: true, status: 200, body: lines() } as unknown as Response;
}
