import type { MenuItemConstructorOptions } from 'electron';
import type { ShellWords } from '../carrier/shell-arguments.ts';

export interface MenuActions {
  /** Shows a screen by its path in the program. */
  readonly show: (path: string) => void;
  readonly syncNow: () => void;
  readonly about: () => void;
}

/** The menu bar. Cut, copy and paste are the system's own, so input methods and screen readers find them. */
export function menuTemplate(words: ShellWords['menu'], actions: MenuActions): MenuItemConstructorOptions[] {
  const go = (label: string, path: string, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => actions.show(path),
    // The page itself listens for the key, in every shell; here it is only shown.
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
  });
  return [
    {
      label: words.file,
      submenu: [{ label: words.close, role: 'close' }, separator, { label: words.quit, role: 'quit' }],
    },
    {
      label: words.edit,
      submenu: [
        { label: words.undo, role: 'undo' },
        { label: words.redo, role: 'redo' },
        separator,
        { label: words.cut, role: 'cut' },
        { label: words.copy, role: 'copy' },
        { label: words.paste, role: 'paste' },
        { label: words.selectAll, role: 'selectAll' },
      ],
    },
    {
      label: words.view,
      submenu: [
        { label: words.reload, role: 'reload' },
        separator,
        { label: words.resetZoom, role: 'resetZoom' },
        { label: words.zoomIn, role: 'zoomIn' },
        { label: words.zoomOut, role: 'zoomOut' },
        separator,
        { label: words.fullScreen, role: 'togglefullscreen' },
      ],
    },
    {
      label: words.visits,
      submenu: [
        go(words.newVisit, '/visits/new', 'CmdOrCtrl+N'),
        go(words.visitList, '/visits'),
        go(words.enterprises, '/enterprises'),
      ],
    },
    { label: words.issues, submenu: [go(words.issueList, '/issues')] },
    {
      label: words.sync,
      submenu: [{ label: words.syncNow, click: actions.syncNow }, go(words.syncCentre, '/sync')],
    },
    { label: words.help, role: 'help', submenu: [{ label: words.about, click: actions.about }] },
  ];
}

const separator: MenuItemConstructorOptions = { type: 'separator' };
