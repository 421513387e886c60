import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { ShellWords } from '../carrier/shell-arguments.ts';
import { refusalPage } from './refusal-page.ts';
import { newSeat } from './seat-cookie.ts';
import type { Tokens } from './tokens.ts';

export interface EntranceSettings {
  readonly tokens: Tokens;
  readonly cookieName: string;
  readonly words: ShellWords;
}

const entering = z.object({ token: z.string() });

/** `/` is the screen; with a token it first gives the window a seat and takes the token off the address bar. */
export function addEntrance(app: FastifyInstance, { tokens, cookieName, words }: EntranceSettings): void {
  app.get('/', (request, reply) => {
    const { data } = entering.safeParse(request.query);
    const isFresh = data !== undefined && tokens.take(data.token);
    if (request.seat === '') {
      if (!isFresh) {
        return reply
          .code(403)
          .type('text/html; charset=utf-8')
          .send(refusalPage(words.menu.app, words.guard.usedToken));
      }
      reply.setCookie(cookieName, newSeat(), { signed: true, httpOnly: true, sameSite: 'strict', path: '/' });
    }
    // A window that has a seat keeps it: the person went back, or opened the address twice.
    return data ? reply.redirect('/', 303) : reply.sendFile('index.html');
  });
}
