import { type FastifyInstance, fastify } from 'fastify';
import type { Blobs } from '#hub/blobs/blobs.ts';
import { addBlobRoutes } from '#hub/http/blob-routes.ts';
import { addSnapshotsRoute } from '#hub/http/snapshots-route.ts';
import type { Hub } from '#hub/hub.ts';

/** A request as it came over the line. */
export interface RawRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | null;
}

export interface RawReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** The production routes that take and give bytes, without a port; made when the first request comes. */
export function byteRoutesOver(hub: Hub, blobs: Blobs): (request: RawRequest) => Promise<RawReply> {
  let server: FastifyInstance | null = null;
  const make = (): FastifyInstance => {
    const made = fastify();
    addSnapshotsRoute(made, hub);
    addBlobRoutes(made, hub, blobs);
    return made;
  };
  return async ({ method, path, headers, body }) => {
    server ??= make();
    const {
      statusCode,
      headers: given,
      rawPayload,
    } = await server.inject({
      method: method as 'GET',
      url: path,
      headers,
      ...(body === null ? {} : { payload: body }),
    });
    const texts = Object.entries(given).map(([name, value]) => [name, String(value)]);
    return {
      status: statusCode,
      headers: Object.fromEntries(texts) as Record<string, string>,
      body: rawPayload,
    };
  };
}
