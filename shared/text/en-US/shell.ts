import type { Texts } from '../texts.ts';
import type { shell as chinese } from '../zh-CN/shell.ts';

export const shell: Texts<typeof chinese> = {
  oldNode:
    'Node.js 22 or newer is needed; this is {{version}}. Start it with npm start in the project folder.',
  badArgument:
    'Unknown argument {{argument}}. There are --port N, --data FOLDER, --hub ADDRESS and --no-open.',
  badPort: '--port takes a whole number from 0 to 65535, 0 lets the system choose; this is "{{port}}".',
  badHub: '--hub takes the address of a hub, for example https://hub.example; this is "{{hub}}".',
  busyPort: 'Port {{port}} is in use by another program. Choose another, or leave --port out.',
  noPort: 'Port {{port}} cannot be used: {{reason}}. Choose another, or leave --port out.',
  noScreen: 'The screen was not found at {{file}}. Run npm start in the project folder once.',
  noDataDir:
    'The data folder {{folder}} cannot be written: {{reason}}. Check disk and rights, or give another with --data.',
  hubFailed: 'The hub that comes with the desk did not start; the reason is in {{log}}.',
  coreFailed: 'The core did not start; the reason is in {{log}}.',
  alreadyOpen: 'The desk already uses this data folder; it was asked to open another window.',
  silentDesk:
    'Another desk holds the data folder {{folder}} and does not answer. Let it go on or end it, then start again; or give another folder with --data.',
  openByHand: 'No browser could be opened. Copy the address above into one.',
  lost: 'The core stopped unexpectedly and starts again within a minute. What was saved is safe.',
  back: 'The core is back.',
  hubLost: 'The hub that comes with the desk stopped and starts again within a minute. Recording goes on.',
  hubBack: 'The hub that comes with the desk is back.',
  guard: {
    foreignHost: 'This is not the address of the desk. Open the address it gave when it started.',
    foreignOrigin:
      'This request comes from another page and was refused. Work in a window of the desk itself.',
    noSeat: 'This window is not known yet. Open the new address that the desk gave when it started.',
    usedToken:
      'This address was used before or is no longer valid. Open the one the desk gave most recently.',
    notFound: 'There is no such page.',
  },
  menu: {
    app: 'Commissioner Desk',
    file: 'File',
    close: 'Close window',
    quit: 'Quit',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    view: 'View',
    reload: 'Reload',
    resetZoom: 'Actual size',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fullScreen: 'Full screen',
    visits: 'Visits',
    newVisit: 'New visit',
    visitList: 'Visits',
    enterprises: 'Enterprises',
    issues: 'Issues',
    issueList: 'Issues',
    sync: 'Sync',
    syncNow: 'Sync now',
    syncCentre: 'Sync centre',
    help: 'Help',
    about: 'About',
  },
};
