import { type FastifyError, type FastifyInstance, fastify } from 'fastify';
import type { Blobs } from '#hub/blobs/blobs.ts';
import { createAdmission, defaultLanes, type LaneSizes } from './admission.ts';
import { addApiRoute } from './api-route.ts';
import { addBlobRoutes } from './blob-routes.ts';
import { addEventsRoute } from './events-route.ts';
import { addGuard } from './guard.ts';
import { addHealthRoutes } from './health-routes.ts';
import { addLimits } from './limits.ts';
import { createMetrics, type MetricFigures } from './metrics.ts';
import { addMetricsRoute } from './metrics-route.ts';
import type { ServedHub } from './served-hub.ts';
import { addSnapshotsRoute } from './snapshots-route.ts';
import { addStopping } from './stopping.ts';

const bodyLimit = 1024 * 1024;

const codeOfStatus: Readonly<Record<number, string>> = { 404: 'unknown_procedure', 413: 'too_large' };

export interface ServerSettings {
  /** Milliseconds since 1970; the machine's clock unless told otherwise. */
  readonly now: () => number;
  readonly lanes: LaneSizes;
  /** How long a stop waits for the requests that run. */
  readonly stopLimitMs: number;
  /** Whether the disk takes more work. */
  readonly hasRoom: () => Promise<boolean>;
  /** For the metrics; without them these gauges are not known and read 0. */
  readonly figures: () => Promise<MetricFigures>;
  /** Who shows it may read the metrics; null: only this machine may. */
  readonly metricsToken: string | null;
  /** Carries the bytes of attachments; null: this hub takes none. */
  readonly blobs: Blobs | null;
}

const ordinary: ServerSettings = {
  now: Date.now,
  lanes: defaultLanes,
  stopLimitMs: 10_000,
  hasRoom: async () => true,
  figures: async () => ({ head: 0, held: 0, conflicts: 0, moves: 0, backupAt: null }),
  metricsToken: null,
  blobs: null,
};

/** A server that carries the hub; it listens nowhere until it is told to. `onBug` hears of what went wrong. */
export async function createServer(
  hub: ServedHub,
  onBug: (name: string, error: unknown) => void,
  settings: Partial<ServerSettings> = {},
): Promise<FastifyInstance> {
  const { now, lanes, stopLimitMs, hasRoom, figures, metricsToken, blobs } = { ...ordinary, ...settings };
  const server = fastify({
    bodyLimit,
    forceCloseConnections: true,
    // While it closes, this server refuses in the words that a desk understands.
    return503OnClosing: false,
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
  const stopping = addStopping(server, stopLimitMs);
  await addLimits(server, hub);
  const admission = createAdmission(lanes);
  addSnapshotsRoute(server, hub);
  const listeners = addEventsRoute(server, hub, stopping);
  const metrics = createMetrics(admission, figures, listeners, now);
  if (blobs) addBlobRoutes(server, hub, blobs);
  addApiRoute(server, hub, { admission, metrics, now });
  addHealthRoutes(server, hub, { ...stopping, hasRoom });
  addMetricsRoute(server, metrics, metricsToken);
  return server;
}
