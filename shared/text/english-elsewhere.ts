import { cli as cliEn } from './en-US/cli.ts';
import { demo as demoEn } from './en-US/demo.ts';
import { guide as guideEn } from './en-US/guide.ts';
import { hub as hubEn } from './en-US/hub.ts';
import { ledger as ledgerEn } from './en-US/ledger.ts';
import { shell as shellEn } from './en-US/shell.ts';

/** The words of command lines, of the hub, of ledgers and of the guide in English. */
export const englishElsewhere = {
  shell: shellEn,
  cli: cliEn,
  demo: demoEn,
  guide: guideEn,
  hub: hubEn,
  ledger: ledgerEn,
} as const;
