import type { FastifyRequest } from 'fastify';

/** The access token of a request (RFC 6750, 2.1); null when there is none. */
export function bearerOf(request: FastifyRequest): string | null {
  return /^Bearer ([\w.~+/-]+=*)$/.exec(request.headers.authorization ?? '')?.[1] ?? null;
}
