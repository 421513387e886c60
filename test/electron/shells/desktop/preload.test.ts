import { expect, test, vi } from 'vitest';
import { contextBridge, ipcRenderer } from '../../../support/fake-electron.ts';

vi.mock('electron', () => import('../../../support/fake-electron.ts'));

test('the page gets two functions and no way to Electron', async () => {
  await import('#electron/shells/desktop/preload.ts');
  const [name, api] = contextBridge.exposeInMainWorld.mock.calls[0] as [
    string,
    {
      call: (name: string, input: unknown) => unknown;
      onEvent: (listener: (event: unknown) => void) => () => void;
    },
  ];
  expect(name).toBe('desk');
  expect(Object.keys(api)).toEqual(['call', 'onEvent']);

  api.call('visits.get', { id: 'v1' });
  expect(ipcRenderer.invoke).toHaveBeenCalledExactlyOnceWith('desk:call', 'visits.get', { id: 'v1' });

  const heard: unknown[] = [];
  const leave = api.onEvent((event) => heard.push(event));
  ipcRenderer.emit('desk:event', { sender: 'the raw object' }, { kind: 'changed', topics: [] });
  leave();
  ipcRenderer.emit('desk:event', {}, 'unheard');
  expect(heard).toEqual([{ kind: 'changed', topics: [] }]);
});
