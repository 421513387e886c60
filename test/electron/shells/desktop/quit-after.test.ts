import { EventEmitter } from 'node:events';
import { expect, test, vi } from 'vitest';
import { createClosers } from '#electron/shells/carrier/closers.ts';
import { quitAfter } from '#electron/shells/desktop/quit-after.ts';

/** An app that quits as Electron does: it asks, closes its windows, asks again, and only then ends. */
function appWithWindow(onWindowClose: () => void) {
  const story: string[] = [];
  const events = new EventEmitter();
  let hasWindow = true;
  const isAllowed = (name: string): boolean => {
    let isPrevented = false;
    events.emit(name, { preventDefault: () => (isPrevented = true) });
    return !isPrevented;
  };
  const app = Object.assign(events, {
    quit: () => {
      if (!isAllowed('before-quit')) return;
      if (hasWindow) {
        hasWindow = false;
        onWindowClose();
        events.emit('window-all-closed');
      }
      if (isAllowed('will-quit')) story.push('end');
    },
  });
  return { app, story };
}

test('what a window saves while it closes reaches the core before that closes, and the core ends before the app', async () => {
  const { app, story } = appWithWindow(() => story.push('last words'));
  const closers = createClosers(() => undefined);
  const flushed = Promise.withResolvers<void>();
  closers.add(() => flushed.promise.then(() => void story.push('core closed')));
  // The shell itself quits once its last window is closed, also in the middle of quitting.
  app.on('window-all-closed', () => app.quit());
  quitAfter(app, closers);

  app.quit();
  app.quit();
  expect(story).toEqual(['last words']);
  flushed.resolve();
  await vi.waitFor(() => expect(story).toEqual(['last words', 'core closed', 'end']));
});
