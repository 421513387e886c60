import type { FastifyInstance } from 'fastify';
import type { ServedHub } from './served-hub.ts';

export interface HealthPorts {
  readonly isStopping: () => boolean;
  /** Whether the disk takes more work. */
  readonly hasRoom: () => Promise<boolean>;
}

/**
 * GET `/health/live`: the process answers. GET `/health/ready`: it can serve, or 503 and what is missing: `stopping`,
 * `store`, `disk`; the store is open only once its migrations are done. GET `/health`: epoch and head, for a look.
 */
export function addHealthRoutes(server: FastifyInstance, hub: ServedHub, ports: HealthPorts): void {
  server.get('/health', () => hub.health());
  server.get('/health/live', () => ({ ok: true }));
  server.get('/health/ready', async (_request, reply) => {
    const missing: string[] = [];
    if (ports.isStopping()) missing.push('stopping');
    const answers = await hub.health().then(
      () => true,
      () => false,
    );
    if (!answers) missing.push('store');
    if (!(await ports.hasRoom())) missing.push('disk');
    return reply.code(missing.length === 0 ? 200 : 503).send({ ok: missing.length === 0, missing });
  });
}
