import type { FastifyInstance } from 'fastify';
import { bearerOf } from './bearer.ts';
import type { ServedHub } from './served-hub.ts';

/**
 * POST /api/<procedure>: JSON in, a JSON `Reply` out. Refusals are answers and come with 200; only a missing or
 * expired access token is 401, so that a device knows to refresh it.
 */
export function addApiRoute(server: FastifyInstance, hub: ServedHub): void {
  server.post<{ Params: { name: string } }>('/api/:name', async (request, reply) => {
    const { name } = request.params;
    const accessToken = bearerOf(request);
    const answer = await hub.call(name, request.body ?? {}, { accessToken, address: request.ip });
    const isUnauthorised =
      !answer.ok && answer.refusal.code === 'session_expired' && !name.startsWith('accounts.');
    return reply.code(isUnauthorised ? 401 : 200).send(answer);
  });
}
