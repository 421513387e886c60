import type { Caller } from '#hub/hub.ts';
import type { Reply } from '#shared/contract/reply.ts';
import type { HubSide } from '../hub/hub-side.ts';
import type { Random } from '../random.ts';
import type { Trace } from '../trace.ts';
import type { VirtualTime } from '../virtual-time.ts';
import { openStream } from './news-stream.ts';
import type { Sender } from './sender.ts';
import type { Weather } from './weather.ts';

/** An exchange that the hub has answered, as it left the hub. */
export interface Exchange {
  readonly sender: Sender;
  readonly name: string;
  readonly input: Record<string, unknown>;
  readonly reply: Reply;
}

export interface NetworkPorts {
  readonly time: VirtualTime;
  readonly random: Random;
  readonly hub: HubSide;
  readonly trace: Trace;
  readonly weather: () => Weather;
  /** Called when the hub has answered, before anything else happens. */
  readonly onAnswer: (exchange: Exchange) => Promise<void>;
  /** Called when an answer has arrived and the program has done with it what it does at once. */
  readonly onArrival: (sender: Sender) => void;
}

type Fetch = typeof globalThis.fetch;

const answerOf = (text: string, status: number): Response =>
  ({
    ok: status < 400,
    status,
    json: async () => JSON.parse(text) as unknown,
  }) as unknown as Response;

const describe = (name: string, input: Record<string, unknown>): string => {
  if (name === 'sync.push') return `push ${(input.ops as { id: string }[]).map(({ id }) => id).join(' ')}`;
  if (name === 'sync.pull') return `pull ${JSON.stringify(input.cursors)} limit ${String(input.limit)}`;
  return name;
};

const outcomeOf = (name: string, reply: Reply): string => {
  if (!reply.ok) return reply.refusal.code;
  if (name.startsWith('accounts.')) return 'ok';
  const { hubTime: _, ...rest } = reply.value as Record<string, unknown>;
  return JSON.stringify(rest);
};

/** The line of one program to the hub: requests and answers lie in it until the scheduler delivers them. */
export function lineOf(sender: Sender, ports: NetworkPorts): Fetch {
  const { time, random, hub, trace, weather } = ports;
  const delay = () => random.between(10, random.chance(0.1) ? weather().slowness * 10 : weather().slowness);

  const changed = (name: string, input: Record<string, unknown>): Record<string, unknown> => {
    if (name !== 'sync.pull') return input;
    const { pageRows, otherSchema } = weather();
    return {
      ...input,
      ...(pageRows === null ? {} : { limit: random.between(1, pageRows) }),
      ...(random.chance(otherSchema) ? { schema: 99 } : {}),
    };
  };

  return (url, init = {}) => {
    const { pathname } = new URL(String(url));
    if (pathname === '/events') return openStream(sender, ports, init.signal ?? null);
    const name = pathname.replace('/api/', '');
    const input = changed(name, JSON.parse(String(init.body)) as Record<string, unknown>);
    const authorization = (init.headers as Record<string, string> | undefined)?.authorization;
    const caller: Caller = {
      accessToken: authorization?.replace('Bearer ', '') ?? null,
      address: sender.name,
    };

    return new Promise<Response>((resolve, reject) => {
      let isOpen = true;
      const finish = (what: string, settle: () => void) => {
        if (!isOpen || sender.isOver()) return;
        isOpen = false;
        trace.say(`${sender.name} < ${what}`);
        settle();
      };
      const reset = () => finish(`${name} reset`, () => reject(new TypeError('fetch failed')));
      init.signal?.addEventListener('abort', reset);

      const arrive = (text: string, status: number) => {
        if (!isOpen || sender.isOver()) return;
        if (sender.isOffline()) return reset();
        finish(`${name} ${status} ${text.length}`, () => resolve(answerOf(text, status)));
        time.after(0, () => ports.onArrival(sender));
      };
      const deliver = async (isFirst: boolean) => {
        if (sender.isOffline()) return reset();
        const reply = await hub.call(name, input, caller);
        trace.say(
          `hub: ${sender.name} ${describe(name, input)}: ${reply ? outcomeOf(name, reply) : 'reset'}`,
        );
        if (reply === null) {
          time.after(delay(), reset);
          return;
        }
        await ports.onAnswer({ sender, name, input, reply });
        if (!isFirst) return;
        const { responseLost, responseCut, responseLate } = weather();
        if (random.chance(responseLost)) {
          if (random.chance(0.5)) time.after(delay(), reset);
          return;
        }
        const text = JSON.stringify(reply);
        const isCut = random.chance(responseCut);
        const late = random.chance(responseLate) ? 40_000 : 0;
        time.after(delay() + late, () =>
          arrive(isCut ? text.slice(0, random.below(text.length)) : text, 200),
        );
      };

      const { requestLost, requestTwice, tokenExpired } = weather();
      if (sender.isOffline()) {
        time.after(10, reset);
        return;
      }
      if (random.chance(tokenExpired) && caller.accessToken !== null) {
        const reply: Reply = { ok: false, refusal: { code: 'session_expired' } };
        time.after(delay(), () => arrive(JSON.stringify(reply), 401));
        return;
      }
      if (random.chance(requestLost)) {
        if (random.chance(0.5)) time.after(delay(), reset);
      } else time.after(delay(), () => deliver(true));
      if (random.chance(requestTwice)) time.after(delay() + random.below(20_000), () => deliver(false));
    });
  };
}
