import { cli as cliZh } from './zh-CN/cli.ts';
import { demo as demoZh } from './zh-CN/demo.ts';
import { guide as guideZh } from './zh-CN/guide.ts';
import { hub as hubZh } from './zh-CN/hub.ts';
import { ledger as ledgerZh } from './zh-CN/ledger.ts';
import { shell as shellZh } from './zh-CN/shell.ts';

/** The words of command lines, of the hub, of ledgers and of the guide. */
export const chineseElsewhere = {
  shell: shellZh,
  cli: cliZh,
  demo: demoZh,
  guide: guideZh,
  hub: hubZh,
  ledger: ledgerZh,
} as const;
