import type { FastifyInstance } from 'fastify';
import { bearerOf } from './bearer.ts';
import type { ServedHub } from './served-hub.ts';

/** The first byte that is asked for (RFC 9110, 14.2); 0 when there is no range, null when it cannot be read. */
function firstByteOf(range: string | undefined): number | null {
  if (range === undefined) return 0;
  const match = /^bytes=(\d{1,15})-$/.exec(range);
  return match ? Number(match[1]) : null;
}

/**
 * GET /snapshots/<sha256>: the bytes of a part, from any byte on, for who may read its scope now. Compressed already,
 * and never kept by anybody on the way.
 */
export function addSnapshotsRoute(server: FastifyInstance, hub: ServedHub): void {
  server.get<{ Params: { sha256: string } }>('/snapshots/:sha256', async (request, reply) => {
    const token = bearerOf(request);
    const session = token === null ? null : await hub.authenticate(token);
    if (!session) return reply.code(401).send({ ok: false, refusal: { code: 'session_expired' } });
    const bytes = await hub.snapshot(session, request.params.sha256);
    if (!bytes) return reply.code(404).send({ ok: false, refusal: { code: 'not_found' } });
    const size = bytes.length;
    const first = firstByteOf(request.headers.range);
    if (first === null || first >= size) {
      return reply.code(416).header('content-range', `bytes */${size}`).send();
    }
    reply.header('accept-ranges', 'bytes').type('application/octet-stream');
    if (request.headers.range === undefined) return reply.send(Buffer.from(bytes));
    reply.code(206).header('content-range', `bytes ${first}-${size - 1}/${size}`);
    return reply.send(Buffer.from(bytes.subarray(first)));
  });
}
