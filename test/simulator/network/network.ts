import type { Caller } from '#hub/hub.ts';
import type { Reply } from '#shared/contract/reply.ts';
import { sendBytes } from './bytes-line.ts';
import type { NetworkPorts } from './network-ports.ts';
import { openStream } from './news-stream.ts';
import type { Sender } from './sender.ts';
import { travel } from './travel.ts';

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
  if (name.startsWith('accounts.') || name === 'devices.keys') return 'ok';
  const { hubTime: _, ...rest } = reply.value as Record<string, unknown>;
  return JSON.stringify(rest);
};

/** The line of one program to the hub: requests and answers lie in it until the scheduler delivers them. */
export function lineOf(sender: Sender, ports: NetworkPorts): Fetch {
  const { random, hub, trace, weather } = ports;

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
    if (!pathname.startsWith('/api/')) return sendBytes(sender, ports, pathname, init);
    const name = pathname.replace('/api/', '');
    const input = changed(name, JSON.parse(String(init.body)) as Record<string, unknown>);
    const authorization = (init.headers as Record<string, string> | undefined)?.authorization;
    const caller: Caller = {
      accessToken: authorization?.replace('Bearer ', '') ?? null,
      address: sender.name,
    };
    return travel(sender, ports, {
      name,
      signal: init.signal ?? null,
      isSigned: caller.accessToken !== null,
      ask: async () => {
        const reply = await hub.call(name, input, caller);
        const outcome = reply ? outcomeOf(name, reply) : 'reset';
        trace.say(`hub: ${sender.name} ${describe(name, input)}: ${outcome}`);
        if (reply) await ports.onAnswer({ sender, name, input, reply });
        return reply;
      },
      respond: (reply, cut) => {
        const text = JSON.stringify(reply);
        const arriving = cut === null ? text : text.slice(0, cut(text.length));
        return { what: `200 ${arriving.length}`, response: answerOf(arriving, 200) };
      },
    });
  };
}
