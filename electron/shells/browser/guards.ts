import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ShellWords } from '../carrier/shell-arguments.ts';
import { refusalPage } from './refusal-page.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The window that asks; empty until the guards have let it in. */
    seat: string;
  }
}

export interface GuardSettings {
  readonly words: ShellWords;
  readonly cookieName: string;
}

/** Lets only windows of this desk in: our address, our pages, and a seat that was given out here. */
export function addGuards(app: FastifyInstance, { words, cookieName }: GuardSettings): void {
  app.decorateRequest('seat', '');

  app.addHook('onRequest', async (request, reply) => {
    const host = ownHost(request);
    if (request.headers.host !== host) return refuse(reply, 403, words.guard.foreignHost);
    if (isForeign(request, host)) return refuse(reply, 403, words.guard.foreignOrigin);

    const cookie = request.cookies[cookieName];
    const seat = cookie === undefined ? null : request.unsignCookie(cookie);
    if (seat?.valid) {
      request.seat = seat.value;
    } else if (!isEntrance(request)) {
      return request.url === '/rpc'
        ? reply.code(401).send({ ok: false, refusal: { code: 'window_unknown' } })
        : refuse(reply, 401, words.guard.noSeat);
    }
    return undefined;
  });

  const refuse = (reply: FastifyReply, code: number, sentence: string): FastifyReply =>
    reply.code(code).type('text/html; charset=utf-8').send(refusalPage(words.menu.app, sentence));
}

/** Behind a name of somebody else's (DNS rebinding) the Host header is not this. */
function ownHost(request: FastifyRequest): string {
  return `127.0.0.1:${request.socket.localPort}`;
}

/** Asked for by a page of another origin; pages of other ports of 127.0.0.1 count as the same site. */
function isForeign(request: FastifyRequest, host: string): boolean {
  const { origin } = request.headers;
  if (origin !== undefined) return origin !== `http://${host}`;
  const site = request.headers['sec-fetch-site'];
  const isPart = request.headers['sec-fetch-mode'] !== 'navigate';
  return isPart && (site === 'same-site' || site === 'cross-site');
}

/** The address with a token is the only one that may be asked for without a seat. */
function isEntrance(request: FastifyRequest): boolean {
  return request.method === 'GET' && request.url.startsWith('/?token=');
}
