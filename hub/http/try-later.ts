import type { FastifyReply } from 'fastify';

/**
 * Asks to come again in so many seconds, in the words of a desk (`try_later`) and of HTTP (`Retry-After`). A hub that
 * stops also ends the connection, so that the next request finds whoever serves then.
 */
export function tryLater(reply: FastifyReply, seconds: number, isStopping = false): FastifyReply {
  if (isStopping) reply.header('connection', 'close');
  return reply
    .code(503)
    .header('retry-after', String(seconds))
    .send({ ok: false, refusal: { code: 'try_later', params: { seconds } } });
}
