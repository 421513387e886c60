import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('windows are made in one place, and only the desktop shell knows Electron', () => {
  const files = globSync('{electron,hub,shared,renderer}/**/*.{ts,tsx}').map((file) =>
    file.replaceAll('\\', '/'),
  );
  const having = (pattern: RegExp) => files.filter((file) => pattern.test(readFileSync(file, 'utf8')));

  expect(having(/new (?:BrowserWindow|BaseWindow|WebContentsView)\b/)).toEqual([
    'electron/shells/desktop/window.ts',
  ]);
  expect(having(/from 'electron'/).filter((file) => !file.startsWith('electron/shells/desktop/'))).toEqual(
    [],
  );
});
