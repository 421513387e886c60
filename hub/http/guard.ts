import type { FastifyInstance } from 'fastify';

/** A hub answers programs, never pages: nothing it says may be framed, sniffed, cached or run. */
export const safeHeaders = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
} as const;

/** Sets the safe headers and refuses web pages: only browsers send an Origin, and no desk is one. */
export function addGuard(server: FastifyInstance): void {
  server.addHook('onRequest', async (request, reply) => {
    reply.headers(safeHeaders);
    if (request.headers.origin !== undefined) {
      await reply.code(403).send({ ok: false, refusal: { code: 'not_allowed' } });
    }
  });
}
