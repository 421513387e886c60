import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { expect, test, vi } from 'vitest';
import type { Desk } from '#electron/core/ports.ts';
import { carryCalls } from '#electron/shells/desktop/ipc.ts';
import type { DeskEvent } from '#shared/contract/events.ts';
import { FakeWebContents } from '../../../support/fake-electron.ts';
import { echoDesk } from '../../../support/window-server.ts';

vi.mock('electron', () => import('../../../support/fake-electron.ts'));

function shell() {
  let answer: ((event: IpcMainInvokeEvent, ...args: unknown[]) => unknown) | null = null;
  let emit: (seat: string, event: DeskEvent) => void = () => undefined;
  const desk: Desk = {
    ...echoDesk,
    subscribe: (listener) => {
      emit = listener;
      return () => undefined;
    },
  };
  const ipcMain = { handle: vi.fn((_channel: string, handler: typeof answer) => (answer = handler)) };
  const { register } = carryCalls({ ipcMain, desk });
  const window = () => {
    const contents = new FakeWebContents();
    const seat = register(contents as unknown as WebContents);
    return { contents, seat };
  };
  const call = (
    sender: FakeWebContents,
    senderFrame: unknown = sender.mainFrame,
    args: unknown[] = ['a', {}],
  ) => answer?.({ sender, senderFrame } as unknown as IpcMainInvokeEvent, ...args);
  return { ipcMain, window, call, emit: (seat: string, event: DeskEvent) => emit(seat, event) };
}

const unknown = { ok: false, refusal: { code: 'window_unknown' } };
const visitsChanged: DeskEvent = { kind: 'changed', topics: ['visits'] };

test('there is one channel, and each window calls from its own seat', async () => {
  const { ipcMain, window, call } = shell();
  const [first, second] = [window(), window()];

  expect(ipcMain.handle.mock.calls.map(([channel]) => channel)).toEqual(['desk:call']);
  expect(first.seat).not.toBe(second.seat);
  expect(await call(second.contents, undefined, ['visits.get', { id: 'v1' }])).toEqual({
    ok: true,
    value: { seat: second.seat, name: 'visits.get', input: { id: 'v1' } },
  });
});

test('a sender that is not a window of ours is refused', async () => {
  const { window, call } = shell();
  const { contents } = window();
  const destroyed = window().contents;
  destroyed.hasEnded = true;
  const gone = window().contents;
  gone.emit('destroyed');

  expect(await call(new FakeWebContents())).toEqual(unknown);
  expect(await call(destroyed)).toEqual(unknown);
  expect(await call(gone)).toEqual(unknown);
  expect(await call(contents, null)).toEqual(unknown);
  expect(await call(contents, { parent: contents.mainFrame, origin: 'app://desk' })).toEqual(unknown);
  for (const origin of ['https://attacker.example', 'null', 'app://desk.example', 'file://', '']) {
    expect([origin, await call(contents, { parent: null, origin })]).toEqual([origin, unknown]);
  }
});

test('another contents with the number of a window is not that window', async () => {
  const { window, call } = shell();
  const { contents } = window();
  const forged = Object.assign(new FakeWebContents(), { id: contents.id });

  expect(await call(forged)).toEqual(unknown);
});

test('a call that is no call is refused', async () => {
  const { window, call } = shell();
  const { contents } = window();

  for (const name of [undefined, null, 1, {}, ['visits.get']]) {
    expect(await call(contents, undefined, [name, {}])).toEqual({
      ok: false,
      refusal: { code: 'invalid_input' },
    });
  }
});

test('events reach the window of their seat while it lives', () => {
  const { window, emit } = shell();
  const [first, second] = [window(), window()];

  emit(first.seat, visitsChanged);
  second.contents.hasEnded = true;
  emit(second.seat, visitsChanged);
  emit('nobody', visitsChanged);

  expect(first.contents.sent).toEqual([['desk:event', visitsChanged]]);
  expect(second.contents.sent).toEqual([]);
});
