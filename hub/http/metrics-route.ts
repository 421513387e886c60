import { hash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { bearerOf } from './bearer.ts';
import { isLoopback } from './loopback.ts';
import type { Metrics } from './metrics.ts';

const sha256 = (text: string): Buffer => hash('sha256', text, 'buffer');

/** A proxy on this machine makes everybody look like this machine. */
const cameThroughProxy = ({ headers }: FastifyRequest): boolean =>
  headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined || headers.via !== undefined;

/**
 * GET /metrics. With a token only who shows it may look, from anywhere; without one only this machine itself, not
 * through a proxy. To everybody else there is no such address.
 */
export function addMetricsRoute(server: FastifyInstance, metrics: Metrics, token: string | null): void {
  const mayLook = (request: FastifyRequest): boolean => {
    if (token === null) return isLoopback(request.ip) && !cameThroughProxy(request);
    return timingSafeEqual(sha256(bearerOf(request) ?? ''), sha256(token));
  };
  server.get('/metrics', async (request, reply) => {
    if (!mayLook(request)) return reply.callNotFound();
    return reply.type(metrics.contentType).send(await metrics.text());
  });
}
