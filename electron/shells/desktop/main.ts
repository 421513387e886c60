import { app, protocol } from 'electron';
import { registerScheme } from './protocol.ts';
import { runDesktopShell } from './run.ts';

app.enableSandbox();
registerScheme(protocol);
// Not awaited: Electron becomes ready only after this module has been loaded.
void runDesktopShell(process.argv.slice(1));
