import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Reply } from '#shared/contract/reply.ts';
import type { Admission } from './admission.ts';
import { bearerOf } from './bearer.ts';
import type { Metrics } from './metrics.ts';
import type { ServedHub } from './served-hub.ts';

/** The status of a refusal which the hub itself causes; every other refusal is an answer and comes with 200. */
function statusOf(name: string, reply: Reply): number {
  if (reply.ok) return 200;
  const { code, params } = reply.refusal;
  if (code === 'session_expired' && !name.startsWith('accounts.')) return 401;
  if (code !== 'try_later') return 200;
  if (params?.reason === 'disk_full') return 507;
  return name.startsWith('accounts.') ? 200 : 503;
}

/** A package of 32 MiB in base64, with what stands around it. */
const packageLimit = 44 * 1024 * 1024;

const signInAgain: Reply = { ok: false, refusal: { code: 'session_expired' } };

interface ApiPorts {
  readonly admission: Admission;
  readonly metrics: Metrics;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * POST /api/<procedure>: JSON in, a JSON `Reply` out. Refusals are answers and come with 200; only a missing or
 * expired access token is 401, so that a device knows to refresh it, a hub that cannot now is 503, and one whose disk
 * is full 507: nothing was taken, and the same request may come again after `Retry-After`.
 */
export function addApiRoute(
  server: FastifyInstance,
  hub: ServedHub,
  { admission, metrics, now }: ApiPorts,
): void {
  const isSignedIn = async (request: FastifyRequest): Promise<boolean> => {
    const token = bearerOf(request);
    return token !== null && (await hub.authenticate(token)) !== null;
  };
  const serve = (path: string, { isLarge }: { readonly isLarge: boolean }) =>
    server.post<{ Params: { name: string } }>(
      path,
      {
        ...(isLarge ? { bodyLimit: packageLimit } : {}),
        preParsing: async (request, reply) => {
          if (isLarge && !(await isSignedIn(request))) return reply.code(401).send(signInAgain);
          if (!(await admission.admit(request, reply))) return reply;
        },
      },
      async (request, reply) => {
        const { name } = request.params;
        const accessToken = bearerOf(request);
        const answer = await admission.work(request, async () => {
          const begun = now();
          const said = await hub.call(name, request.body ?? {}, { accessToken, address: request.ip });
          metrics.count(name, said, (now() - begun) / 1_000);
          return said;
        });
        const status = statusOf(name, answer);
        if (!answer.ok && answer.refusal.code === 'try_later')
          reply.header('retry-after', String(answer.refusal.params?.seconds ?? 1));
        return reply.code(status).send(answer);
      },
    );
  serve('/api/:name', { isLarge: false });
  // A package is one file, however much a desk has waited with; nobody else sends as much.
  serve('/api/:name(^packages\\.exchange$)', { isLarge: true });
}
