import type { ReactNode } from 'react';
import { useShortcutRegistry } from '../keys/shortcuts.tsx';

/** The library's lists open on every Enter, so Enter with Ctrl or Alt is handed to the window before they hear it. */
export function WindowKeys({ children }: { children: ReactNode }) {
  const registry = useShortcutRegistry();
  return (
    <span
      className="window-keys"
      role="presentation"
      onKeyDownCapture={(event) => {
        // Tab leads on; the library would choose what the pointer of its open list stands on.
        if (event.key === 'Tab') event.stopPropagation();
        if (event.key !== 'Enter' || !(event.ctrlKey || event.altKey || event.metaKey)) return;
        event.stopPropagation();
        registry.press(event.nativeEvent);
      }}
    >
      {children}
    </span>
  );
}
