import type { FastifyInstance } from 'fastify';
import { bearerOf } from './bearer.ts';
import { safeHeaders } from './guard.ts';
import type { ServedHub } from './served-hub.ts';
import type { Stopping } from './stopping.ts';

const pingMs = 25_000;

/**
 * GET /events: server-sent events `data: {"head":N}`, at once and after every change, with a comment as ping every
 * 25 seconds. It says that something is new, never what. The stream ends when its access token does or the hub stops.
 * Returns how many listen.
 */
export function addEventsRoute(
  server: FastifyInstance,
  hub: ServedHub,
  { onStop }: Pick<Stopping, 'onStop'>,
): () => number {
  let listeners = 0;
  server.get('/events', async (request, reply) => {
    const token = bearerOf(request);
    const session = token === null ? null : await hub.authenticate(token);
    if (token === null || !session) {
      return reply.code(401).send({ ok: false, refusal: { code: 'session_expired' } });
    }
    const { head } = await hub.health();
    reply.hijack();
    const stream = reply.raw;
    stream.writeHead(200, { ...safeHeaders, 'content-type': 'text/event-stream' });
    const tell = (news: number) => stream.write(`data: ${JSON.stringify({ head: news })}\n\n`);
    tell(head);
    const unsubscribe = hub.subscribe(tell);
    const stayOpen = onStop(() => stream.end());
    listeners += 1;
    const ping = async () => {
      if (await hub.authenticate(token)) stream.write(': ping\n\n');
      else stream.end();
    };
    const timer = setInterval(() => void ping(), pingMs);
    stream.on('close', () => {
      clearInterval(timer);
      unsubscribe();
      stayOpen();
      listeners -= 1;
    });
    return reply;
  });
  return () => listeners;
}
