import type { Desk, DeskPorts } from '#electron/core/ports.ts';
import type { ParseSpreadsheet, SheetCells } from '#electron/files/sheet-cells.ts';
import { Refused } from '#shared/contract/reply.ts';
import type { FromCore, ToCore } from './core-speech.ts';
import { createPeer } from './peer.ts';
import type { Pipe } from './pipe.ts';

/** What the core needs besides the parser, which its shell runs for it. */
export type CorePorts = Omit<DeskPorts, 'parseSpreadsheet'>;

export interface Serving {
  readonly createDesk: (ports: DeskPorts) => Desk;
  readonly ports: CorePorts;
  readonly exit: (code: number) => void;
}

/** Opens the core in this process and serves it over the pipe until the shell says stop or is gone. */
export function serveDesk(pipe: Pipe, { createDesk, ports, exit }: Serving): void {
  const peer = createPeer<FromCore, ToCore>(pipe, {
    answer: async ({ seat, name, input }) => {
      try {
        return await desk.call(seat, name, input);
      } catch (error) {
        ports.log('error', 'call failed', { name, error: String(error) });
        return { ok: false, refusal: { code: 'unexpected' } };
      }
    },
    hear: () => stop(),
    lost: { code: 'unexpected' },
  });

  const parseSpreadsheet: ParseSpreadsheet = async (bytes, fileName) => {
    const reply = await peer.ask({ bytes, fileName });
    if (reply.ok) return reply.value as SheetCells;
    const { code, ...rest } = reply.refusal;
    throw new Refused(code, rest);
  };

  const desk = createDesk({ ...ports, parseSpreadsheet });
  desk.subscribe((seat, event) => peer.tell({ seat, event }));

  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    desk.close().then(
      () => exit(0),
      (error: unknown) => {
        ports.log('error', 'close failed', { error: String(error) });
        exit(1);
      },
    );
  };
  pipe.onClose(stop);
  peer.tell('ready');
}
