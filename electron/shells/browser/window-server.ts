import fastifyCookie from '@fastify/cookie';
import fastifyStatic from '@fastify/static';
import Fastify, { type FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Desk } from '#electron/core/ports.ts';
import type { Log } from '#electron/platform/file-log.ts';
import { contentPolicy, pageHeaders } from '../carrier/content-policy.ts';
import type { ShellWords } from '../carrier/shell-arguments.ts';
import type { After } from '../carrier/timer.ts';
import { addEntrance } from './entrance.ts';
import { createEventStreams } from './event-streams.ts';
import { addGuards } from './guards.ts';
import { refusalPage } from './refusal-page.ts';
import { seatCookieName } from './seat-cookie.ts';
import type { Tokens } from './tokens.ts';

export interface WindowServerSettings {
  readonly desk: Desk;
  /** The built screen, with its `index.html`. */
  readonly screenDir: string;
  readonly seatSecret: string;
  readonly tokens: Tokens;
  readonly words: ShellWords;
  readonly after: After;
  readonly log: Log;
}

/** A spreadsheet travels inside a call, as base64. */
const bodyLimit = 64 * 1024 * 1024;

const question = z.object({ name: z.string(), input: z.unknown() });

/** The desk for browser windows of this machine. The caller opens the port, on 127.0.0.1 only. */
export async function createWindowServer(settings: WindowServerSettings): Promise<FastifyInstance> {
  const { desk, screenDir, seatSecret, tokens, words, after, log } = settings;
  const app = Fastify({ bodyLimit, forceCloseConnections: true, exposeHeadRoutes: false });
  app.removeContentTypeParser('text/plain');
  await app.register(fastifyCookie, { secret: seatSecret });

  const policy = contentPolicy("'self'");
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers({ ...pageHeaders, 'content-security-policy': policy, 'cache-control': 'no-store' });
  });
  const cookieName = seatCookieName(seatSecret);
  addGuards(app, { words, cookieName });

  await app.register(fastifyStatic, {
    root: screenDir,
    wildcard: false,
    index: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      // Files below assets/ carry a hash of their content in their name.
      const isHashed = /[\\/]assets[\\/]/.test(path);
      reply.header('cache-control', isHashed ? 'private, max-age=31536000, immutable' : 'no-cache');
    },
  });
  addEntrance(app, { tokens, cookieName, words });

  app.post('/rpc', async (request, reply) => {
    const asked = question.safeParse(request.body);
    if (!asked.success) return reply.code(400).send({ ok: false, refusal: { code: 'invalid_input' } });
    return desk.call(request.seat, asked.data.name, asked.data.input);
  });

  const streams = createEventStreams(desk, after);
  app.get('/events', (request, reply) => reply.type('text/event-stream').send(streams.open(request.seat)));

  app.setNotFoundHandler((_request, reply) =>
    reply.code(404).type('text/html; charset=utf-8').send(refusalPage(words.menu.app, words.guard.notFound)),
  );
  app.setErrorHandler((error: { statusCode?: number }, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500)
      log('error', 'request failed', { route: request.routeOptions.url ?? '', error: String(error) });
    return reply
      .code(status)
      .send({ ok: false, refusal: { code: status >= 500 ? 'unexpected' : 'invalid_input' } });
  });
  return app;
}
