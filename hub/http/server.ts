import { type FastifyError, type FastifyInstance, fastify } from 'fastify';
import { addApiRoute } from './api-route.ts';
import { addEventsRoute } from './events-route.ts';
import { addGuard } from './guard.ts';
import { addLimits } from './limits.ts';
import type { ServedHub } from './served-hub.ts';

const bodyLimit = 1024 * 1024;

const codeOfStatus: Readonly<Record<number, string>> = { 404: 'unknown_procedure', 413: 'too_large' };

/** A server that carries the hub; it listens nowhere until it is told to. `onBug` hears of what went wrong. */
export async function createServer(
  hub: ServedHub,
  onBug: (name: string, error: unknown) => void,
): Promise<FastifyInstance> {
  const server = fastify({
    bodyLimit,
    forceCloseConnections: true,
    // Longer than a desk's pause between two requests: a socket closed in between looks like a failure to it.
    keepAliveTimeout: 75_000,
    requestTimeout: 60_000,
  });
  server.setErrorHandler(async (error: FastifyError, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status === 429) return reply.code(429).send(error);
    if (status < 500) {
      return reply
        .code(status)
        .send({ ok: false, refusal: { code: codeOfStatus[status] ?? 'invalid_input' } });
    }
    onBug('http', error);
    return reply.code(500).send({ ok: false, refusal: { code: 'unexpected' } });
  });
  server.setNotFoundHandler(async (_request, reply) =>
    reply.code(404).send({ ok: false, refusal: { code: 'unknown_procedure' } }),
  );
  addGuard(server);
  await addLimits(server, hub);
  addApiRoute(server, hub);
  addEventsRoute(server, hub);
  server.get('/health', () => hub.health());
  return server;
}
