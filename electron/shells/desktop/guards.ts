import type { Session, WebContents } from 'electron';
import { isOwnAddress } from './protocol.ts';

/** The screen may write text to the clipboard; every other permission and device is denied. */
export function guardSession(session: Session): void {
  const isAllowed = (permission: string, asker: string): boolean =>
    permission === 'clipboard-sanitized-write' && isOwnAddress(asker);
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) =>
    answer(isAllowed(permission, requestingUrl)),
  );
  session.setPermissionCheckHandler((_contents, permission, asker) => isAllowed(permission, asker));
  session.setDevicePermissionHandler(() => false);
}

interface Navigation {
  readonly url: string;
  preventDefault(): void;
}

/** No page leaves the screen, opens another, or embeds one; to be called for every web contents there is. */
export function guardContents(contents: WebContents): void {
  const stay = (navigation: Navigation): void => {
    if (!isOwnAddress(navigation.url)) navigation.preventDefault();
  };
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
}
