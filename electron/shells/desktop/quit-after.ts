import type { Closers } from '../carrier/closers.ts';

/** As much of Electron's app as this needs. */
interface QuittingApp {
  on(name: 'will-quit', listener: (event: { preventDefault: () => void }) => void): unknown;
  quit(): void;
}

/**
 * Holds the end back until the core has flushed and its processes are gone. Not before the windows are closed: each of
 * them still saves what was typed a moment ago, and needs the core for it.
 */
export function quitAfter(app: QuittingApp, closers: Closers): void {
  let isClosing = false;
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    if (isClosing) return;
    isClosing = true;
    void closers.closeAll().then(() => {
      isClosed = true;
      app.quit();
    });
  });
}
