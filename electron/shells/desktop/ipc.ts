import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import type { Desk } from '#electron/core/ports.ts';
import type { Reply } from '#shared/contract/reply.ts';
import { callChannel, eventChannel } from './channels.ts';
import { isOwnAddress } from './protocol.ts';

/** The windows that may call. Each is a seat of its own for as long as it lives. */
export interface Windows {
  /** Gives the window its seat. */
  readonly register: (contents: WebContents) => string;
}

export interface Carrying {
  readonly ipcMain: Pick<IpcMain, 'handle'>;
  readonly desk: Desk;
}

/** The only channel between windows and core: calls in, events out. */
export function carryCalls({ ipcMain, desk }: Carrying): Windows {
  const windows = new Map<string, WebContents>();
  const seatOf = (contents: WebContents): string => `window-${contents.id}`;

  const isTrusted = ({ sender, senderFrame }: IpcMainInvokeEvent): boolean =>
    windows.get(seatOf(sender)) === sender &&
    !sender.isDestroyed() &&
    senderFrame !== null &&
    senderFrame.parent === null &&
    isOwnAddress(senderFrame.origin);

  ipcMain.handle(callChannel, async (event, name: unknown, input: unknown): Promise<Reply> => {
    if (!isTrusted(event)) return { ok: false, refusal: { code: 'window_unknown' } };
    if (typeof name !== 'string') return { ok: false, refusal: { code: 'invalid_input' } };
    return desk.call(seatOf(event.sender), name, input);
  });

  desk.subscribe((seat, event) => {
    const contents = windows.get(seat);
    if (contents && !contents.isDestroyed()) contents.send(eventChannel, event);
  });

  return {
    register: (contents) => {
      const seat = seatOf(contents);
      windows.set(seat, contents);
      contents.once('destroyed', () => windows.delete(seat));
      return seat;
    },
  };
}
