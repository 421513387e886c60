import type { FastifyInstance } from 'fastify';
import { fill } from '#shared/text/fill.ts';
import { Obstacle } from '../carrier/obstacle.ts';
import type { ShellWords } from '../carrier/shell-arguments.ts';

/** The port of last time where it is free, otherwise whatever the system chooses. */
export async function listenWhereLast(
  app: FastifyInstance,
  last: number,
  words: ShellWords,
): Promise<string> {
  try {
    return await app.listen({ host: '127.0.0.1', port: last });
  } catch {
    return listenLocally(app, 0, words);
  }
}

/** Opens the port to this machine only and answers with the origin. */
export async function listenLocally(app: FastifyInstance, port: number, words: ShellWords): Promise<string> {
  try {
    return await app.listen({ host: '127.0.0.1', port });
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    const sentence = reason === 'EADDRINUSE' ? words.busyPort : words.noPort;
    throw new Obstacle(fill(sentence, { port, reason }));
  }
}
