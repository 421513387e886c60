import type { ParseSpreadsheet, SheetCells } from '#electron/files/sheet-cells.ts';
import { type Refusal, Refused } from '#shared/contract/reply.ts';
import type { FromParser, ToParser } from './core-speech.ts';
import { createPeer } from './peer.ts';
import type { ChildPipe } from './pipe.ts';
import type { After } from './timer.ts';

const limit = 60_000;

/** Megabytes of memory that one file may take; a hostile file ends its own process and nothing else. */
export const parserMemoryArgs = ['--max-old-space-size=512'];

const givenUp: Refusal = { code: 'bad_file', params: { reason: 'too_large' } };

/** Parses each untrusted file in a process that is thrown away afterwards, whatever the file did to it. */
export function disposableParser(start: () => ChildPipe, after: After): ParseSpreadsheet {
  return async (bytes, fileName) => {
    const pipe = start();
    const peer = createPeer<ToParser, FromParser>(pipe, {
      answer: () => Promise.resolve({ ok: false, refusal: { code: 'unknown_procedure' } }),
      hear: () => undefined,
      lost: givenUp,
    });
    const cancel = after(limit, () => pipe.kill());
    const reply = await peer.ask({ bytes, fileName });
    cancel();
    pipe.kill();
    if (reply.ok) return reply.value as SheetCells;
    const { code, ...rest } = reply.refusal;
    throw new Refused(code, rest);
  };
}
