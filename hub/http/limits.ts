import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { bearerOf } from './bearer.ts';
import { isLoopback } from './loopback.ts';
import type { ServedHub } from './served-hub.ts';

const perMinute = 600;
/** A laptop's own hub serves one laptop, its tests and its demo. */
const perMinuteOnLoopback = 12_000;

/** Counts by device where the access token is valid, otherwise by address: many laptops share one address. */
export async function addLimits(server: FastifyInstance, hub: ServedHub): Promise<void> {
  await server.register(rateLimit, {
    timeWindow: 60_000,
    max: (request: FastifyRequest) => (isLoopback(request.ip) ? perMinuteOnLoopback : perMinute),
    keyGenerator: async (request: FastifyRequest) => {
      const token = bearerOf(request);
      const session = token === null ? null : await hub.authenticate(token);
      return session?.deviceId ?? request.ip;
    },
    errorResponseBuilder: (_request, { statusCode, ttl }) => ({
      statusCode,
      ok: false,
      refusal: { code: 'try_later', params: { seconds: Math.ceil(ttl / 1000) } },
    }),
  });
}
