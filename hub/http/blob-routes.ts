import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Appended, Begun, Blobs, Progress } from '#hub/blobs/blobs.ts';
import { chunkBytes } from '#hub/blobs/sealed-chunk.ts';
import { must } from '#shared/assert.ts';
import { mostAttachmentBytes, sha256Hex } from '#shared/domain/attachment.ts';
import { bearerOf } from './bearer.ts';
import { checksumIn, numberIn, rangeIn, shaIn, tusOffer, tusVersion } from './blob-headers.ts';
import type { ServedHub } from './served-hub.ts';
import { tryLater } from './try-later.ts';

/** Of chunks a minute and device; a file of 500 MiB has 500. */
const chunksPerMinute = 6_000;
const busySeconds = 60;

const refuse = (reply: FastifyReply, status: number, code: string): FastifyReply =>
  reply.code(status).send({ ok: false, refusal: { code } });

/** The status and the refusal of what could not be taken; 460 is tus's for a checksum that does not match. */
const refusals: Readonly<Record<Exclude<Appended['kind'], 'taken'>, readonly [number, string]>> = {
  gone: [404, 'not_found'],
  wrong_offset: [409, 'wrong_offset'],
  wrong_length: [400, 'invalid_input'],
  wrong_checksum: [460, 'wrong_checksum'],
  spoiled: [460, 'spoiled'],
};

const showProgress = (reply: FastifyReply, { offset, size, expiresAt }: Progress): FastifyReply =>
  reply.headers({
    'upload-offset': String(offset),
    'upload-length': String(size),
    'upload-expires': new Date(expiresAt).toUTCString(),
  });

function answerBegun(reply: FastifyReply, begun: Begun): FastifyReply {
  switch (begun.kind) {
    case 'have':
      return reply.code(200).send({ ok: true, value: 'have' });
    case 'no_room':
      reply.header('retry-after', String(busySeconds));
      return reply.code(507).send({
        ok: false,
        refusal: { code: 'try_later', params: { seconds: busySeconds, reason: 'disk_full' } },
      });
    case 'too_many':
      return tryLater(reply, busySeconds);
    default:
      return showProgress(reply, begun.progress)
        .code(201)
        .header('location', `/blobs/u/${begun.progress.id}`)
        .send();
  }
}

/**
 * The bytes of attachments. In: tus 1.0 with creation, checksum and expiration, where each PATCH carries one chunk of
 * 1 MiB, or the file's last, and answers once that is on the disk; `POST /blobs` also answers 200 when the hub has the
 * file and the asker may know it. Out: `GET /blobs/<sha256>` with ranges, for whoever may see an attachment of it now.
 */
export function addBlobRoutes(server: FastifyInstance, hub: ServedHub, blobs: Blobs): void {
  const askers = new WeakMap<FastifyRequest, string>();
  const personOf = (request: FastifyRequest): string =>
    must(askers.get(request), 'asked for at its beginning');

  void server.register((routes, _options, done) => {
    routes.addContentTypeParser(
      'application/offset+octet-stream',
      { parseAs: 'buffer', bodyLimit: chunkBytes },
      async (_request: FastifyRequest, body: Buffer) => body,
    );
    routes.addHook('onRequest', async (request, reply) => {
      if (reply.sent) return;
      reply.header('tus-resumable', tusVersion);
      if (request.method === 'OPTIONS') return;
      const token = bearerOf(request);
      const session = token === null ? null : await hub.authenticate(token);
      if (!session) {
        await refuse(reply, 401, 'session_expired');
        return;
      }
      askers.set(request, session.personId);
      const isTus = request.method !== 'GET';
      if (isTus && request.headers['tus-resumable'] !== tusVersion)
        await refuse(reply.header('tus-version', tusVersion), 412, 'unknown_procedure');
    });

    routes.options('/blobs', async (_request, reply) => reply.headers(tusOffer).code(204).send());

    routes.post('/blobs', async (request, reply) => {
      const sha = shaIn(request.headers);
      const size = numberIn(request.headers, 'upload-length');
      if (sha === null || size === null || size < 1) return refuse(reply, 400, 'invalid_input');
      if (size > mostAttachmentBytes) return refuse(reply, 413, 'too_large');
      return answerBegun(reply, await blobs.begin(personOf(request), { sha, size }));
    });

    routes.head<{ Params: { id: string } }>('/blobs/u/:id', async (request, reply) => {
      const progress = await blobs.progress(personOf(request), request.params.id);
      return progress ? showProgress(reply, progress).code(200).send() : reply.code(404).send();
    });

    routes.patch<{ Params: { id: string } }>(
      '/blobs/u/:id',
      { config: { rateLimit: { max: chunksPerMinute } } },
      async (request, reply) => {
        const offset = numberIn(request.headers, 'upload-offset');
        const checksum = checksumIn(request.headers);
        if (offset === null || checksum === null || !Buffer.isBuffer(request.body))
          return refuse(reply, 400, 'invalid_input');
        const chunk = { offset, checksum, bytes: request.body };
        const appended = await blobs.append(personOf(request), request.params.id, chunk);
        if (appended.kind !== 'taken') return refuse(reply, ...refusals[appended.kind]);
        return showProgress(reply, appended.progress).code(204).send();
      },
    );

    routes.get<{ Params: { sha: string } }>(
      '/blobs/:sha',
      { config: { rateLimit: { max: chunksPerMinute } } },
      async (request, reply) => {
        const sha = sha256Hex.safeParse(request.params.sha);
        const found = sha.success ? await blobs.find(personOf(request), sha.data) : null;
        if (!found) return refuse(reply, 404, 'not_found');
        const { size, read } = found;
        const range = rangeIn(request.headers, size);
        if (range === 'outside')
          return refuse(reply.header('content-range', `bytes */${size}`), 416, 'invalid_input');
        reply.headers({ 'accept-ranges': 'bytes', 'content-type': 'application/octet-stream' });
        const { from, to } = range ?? { from: 0, to: size };
        if (range) reply.code(206).header('content-range', `bytes ${from}-${to - 1}/${size}`);
        reply.header('content-length', String(to - from));
        return reply.send(Readable.from(read(from, to), { objectMode: false }));
      },
    );
    done();
  });
}
