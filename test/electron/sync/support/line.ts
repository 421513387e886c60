import type { Hub } from '#hub/hub.ts';
import type { Reply } from '#shared/contract/reply.ts';

/** What may happen to one request on its way to the hub or back. */
export type Fault =
  | 'request lost'
  | 'response lost'
  | 'sent twice'
  | 'response cut off'
  | 'page of a proxy'
  | 'token expired'
  | 'bytes changed'
  | 'deaf'
  | { readonly instead: Reply };

/** A scripted line between one laptop and the hub: no sockets, no time. */
export interface Line {
  readonly fetch: typeof globalThis.fetch;
  /** Every request that was sent, with its input, also those that were lost. */
  readonly asked: { readonly name: string; readonly input: unknown }[];
  /** The next request to this procedure meets the fault; several are used up in order. */
  readonly fail: (name: string, ...faults: Fault[]) => void;
  /** Forgets the faults that no request has met. */
  readonly heal: () => void;
  /** Asked of every request that no single fault is meant for. */
  rule: (name: string, input: unknown) => Fault | null;
  isCut: boolean;
  /** Rows in a page, where a test wants small ones. */
  pageRows: number | null;
  /** Called before the answer to each request goes back; what it returns is waited for. */
  beforeAnswer: (name: string) => Promise<void> | void;
  /** When a request has met a line that says nothing any more, until its sender gives up. */
  readonly deaf: () => Promise<void>;
  /** How many event streams were opened; while `hasEvents` is false each ends at once. */
  readonly streams: () => number;
  hasEvents: boolean;
}

const lost = (): never => {
  throw new TypeError('fetch failed');
};

const answer = (reply: Reply, status = 200) => new Response(JSON.stringify(reply), { status });

function eventStream(hub: Hub, signal: AbortSignal | null | undefined): Response {
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      const tell = (head: number) =>
        controller.enqueue(new TextEncoder().encode(`data: ${JSON.stringify({ head })}\n\n`));
      const unsubscribe = hub.subscribe(tell);
      signal?.addEventListener('abort', () => {
        unsubscribe();
        controller.error(new Error('aborted'));
      });
    },
  });
  return new Response(body);
}

/** Bytes that end with a broken line. */
function brokenAfter(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => controller.enqueue(bytes),
    pull: (controller) => controller.error(new TypeError('terminated')),
  });
}

export function createLine(hubOf: () => Hub): Line {
  const faults = new Map<string, Fault[]>();
  let streams = 0;
  let tellDeaf = (): void => undefined;
  const deaf = new Promise<void>((resolve) => {
    tellDeaf = resolve;
  });

  const carry = async (name: string, input: unknown, init: RequestInit): Promise<Response> => {
    const authorization = new Headers(init.headers).get('authorization');
    const accessToken = authorization?.replace('Bearer ', '') ?? null;
    const ask = () => hubOf().call(name, input, { accessToken, address: '10.0.0.1' });
    const fault = faults.get(name)?.shift() ?? line.rule(name, input);
    if (line.isCut || fault === 'request lost') return lost();
    if (fault === 'page of a proxy') return new Response('<html>502 Bad Gateway</html>', { status: 502 });
    if (fault === 'token expired') {
      return answer({ ok: false, refusal: { code: 'session_expired' } }, 401);
    }
    if (fault !== null && typeof fault === 'object') return answer(fault.instead);
    const reply = await ask();
    if (fault === 'response lost') return lost();
    if (fault === 'response cut off') {
      const text = JSON.stringify(reply);
      return new Response(text.slice(0, text.length / 2));
    }
    return answer(fault === 'sent twice' ? await ask() : reply);
  };

  /** A part of a snapshot from the byte on that is asked for. */
  const carryPart = async (sha256: string, init: RequestInit): Promise<Response> => {
    const headers = new Headers(init.headers);
    const first = Number(/^bytes=(\d+)-$/.exec(headers.get('range') ?? '')?.[1]);
    line.asked.push({ name: 'snapshot', input: { first } });
    const fault = faults.get('snapshot')?.shift() ?? null;
    if (line.isCut || fault === 'request lost') return lost();
    if (fault === 'deaf') {
      tellDeaf();
      await new Promise((_, reject) =>
        init.signal?.addEventListener('abort', () => reject(init.signal?.reason)),
      );
    }
    const session = await hubOf().authenticate(headers.get('authorization')?.replace('Bearer ', '') ?? '');
    const bytes = session ? await hubOf().snapshot(session, sha256) : null;
    if (!bytes) return new Response('', { status: 404 });
    const rest = new Uint8Array(bytes.subarray(first));
    if (fault === 'bytes changed') rest[0] = (rest[0] ?? 0) ^ 1;
    const body = fault === 'response cut off' ? brokenAfter(rest.slice(0, rest.length / 2)) : rest;
    return new Response(body, { status: 206 });
  };

  const line: Line = {
    asked: [],
    rule: () => null,
    isCut: false,
    pageRows: null,
    hasEvents: true,
    beforeAnswer: () => undefined,
    deaf: () => deaf,
    streams: () => streams,
    fail: (name, ...more) => void faults.set(name, [...(faults.get(name) ?? []), ...more]),
    heal: () => faults.clear(),
    fetch: async (url, init = {}) => {
      const { pathname } = new URL(String(url));
      if (pathname === '/events') {
        streams += 1;
        if (line.isCut) return lost();
        return line.hasEvents ? eventStream(hubOf(), init.signal) : new Response('', { status: 404 });
      }
      if (pathname.startsWith('/snapshots/')) return carryPart(pathname.replace('/snapshots/', ''), init);
      const name = pathname.replace('/api/', '');
      const sent = JSON.parse(String(init.body)) as Record<string, unknown>;
      const input = name === 'sync.pull' && line.pageRows ? { ...sent, limit: line.pageRows } : sent;
      line.asked.push({ name, input });
      const response = await carry(name, input, init);
      await line.beforeAnswer(name);
      if (init.signal?.aborted) return lost();
      return response;
    },
  };
  return line;
}
