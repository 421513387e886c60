import { contextBridge, ipcRenderer } from 'electron';
import { callChannel, eventChannel } from './channels.ts';

contextBridge.exposeInMainWorld('desk', {
  call: (name: string, input: unknown): Promise<unknown> => ipcRenderer.invoke(callChannel, name, input),
  onEvent: (listener: (event: unknown) => void): (() => void) => {
    const hear = (_event: unknown, event: unknown): void => listener(event);
    ipcRenderer.on(eventChannel, hear);
    return () => ipcRenderer.off(eventChannel, hear);
  },
});
