import { readSpreadsheet } from '#electron/files/spreadsheet-reader.ts';
import { Refused } from '#shared/contract/reply.ts';
import type { FromParser, ToParser } from './core-speech.ts';
import { createPeer } from './peer.ts';
import type { Pipe } from './pipe.ts';

/** Reads untrusted files in this process, which its shell throws away after each of them. */
export function serveParser(pipe: Pipe): void {
  createPeer<FromParser, ToParser>(pipe, {
    answer: async ({ bytes, fileName }) => {
      try {
        return { ok: true, value: await readSpreadsheet(bytes, fileName) };
      } catch (error) {
        return { ok: false, refusal: error instanceof Refused ? error.refusal : { code: 'unexpected' } };
      }
    },
    hear: () => undefined,
    lost: { code: 'unexpected' },
  });
}
