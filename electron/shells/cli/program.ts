import { Command, Option } from 'commander';
import type { Locale } from '#shared/text/locales.ts';
import { backup } from './commands/backup.ts';
import { explainDue, explainDueHere } from './commands/explain-due.ts';
import { exportLedger } from './commands/export-ledger.ts';
import { importEnterprises } from './commands/import-enterprises.ts';
import { packageCarry, packageIn, packageOut } from './commands/packages.ts';
import { statistics } from './commands/statistics.ts';
import { status } from './commands/status.ts';
import { sync } from './commands/sync.ts';
import { verify } from './commands/verify.ts';
import type { CliWords, Outcome, Work } from './work.ts';

export interface GlobalOptions {
  readonly data?: string;
  readonly hub?: string;
  readonly as?: string;
}

/** What was asked for, once a command line has been understood. */
export interface Errand {
  readonly work: Work;
  readonly globals: GlobalOptions;
  readonly isJson: boolean;
}

export interface ProgramSettings {
  readonly words: CliWords;
  /** Receives help. */
  readonly print: (text: string) => void;
  readonly run: (errand: Errand) => Promise<void>;
  /** Says what needs nobody to be signed in. */
  readonly say: (outcome: Outcome, isJson: boolean) => void;
  readonly locale: Locale;
}

/** Every command, its arguments and its help. */
export function createProgram({ words, print, run, say, locale }: ProgramSettings): Command {
  const program = new Command('desk');
  const errand = (options: { json?: true }, work: Work): Promise<void> =>
    run({ work, globals: program.opts<GlobalOptions>(), isJson: options.json ?? false });
  const json = () => new Option('--json', words.json);
  const command = (parent: Command, name: string, description: string): Command =>
    parent.command(name).description(description).helpCommand(false).helpOption('-h, --help', words.help);

  program
    .description(words.about)
    .helpOption('-h, --help', words.help)
    .helpCommand(false)
    .option('--data <DIR>', words.data)
    .option('--hub <URL>', words.hub)
    .option('--as <ACCOUNT>', words.as)
    .configureHelp({ showGlobalOptions: true, styleTitle: (title) => titles(words)[title] ?? title })
    .configureOutput({ writeOut: print, writeErr: print, outputError: () => undefined })
    .exitOverride();

  const importing = command(program, 'import', words.import);
  command(importing, 'enterprises', words.importEnterprises)
    .argument('<FILE>', words.importFile)
    .addOption(new Option('--dry-run', words.dryRun).conflicts('confirm'))
    .addOption(new Option('--confirm', words.confirm).conflicts('dryRun'))
    .addOption(json())
    .action((file: string, options: { dryRun?: true; confirm?: true; json?: true }) =>
      errand(
        options,
        importEnterprises(
          { file, isDryRun: options.dryRun ?? false, isConfirmed: options.confirm ?? false },
          words,
        ),
      ),
    );

  const exporting = command(program, 'export', words.export);
  for (const [ledger, description] of [
    ['visits', words.exportVisits],
    ['issues', words.exportIssues],
  ] as const) {
    command(exporting, ledger, description)
      .requiredOption('--out <FILE>', words.out)
      .option('--from <DATE>', words.from)
      .option('--to <DATE>', words.to)
      .addOption(json())
      .action((options: { out: string; from?: string; to?: string; json?: true }) =>
        errand(
          options,
          exportLedger(
            { ledger, out: options.out, from: options.from ?? null, to: options.to ?? null },
            words,
          ),
        ),
      );
  }

  const packages = command(program, 'package', words.package.about);
  command(packages, 'out', words.package.out)
    .requiredOption('--to <FILE>', words.package.outTo)
    .addOption(json())
    .action((options: { to: string; json?: true }) => errand(options, packageOut(options.to)));
  command(packages, 'in', words.package.in)
    .argument('<FILE>', words.package.inFile)
    .addOption(json())
    .action((file: string, options: { json?: true }) => errand(options, packageIn(file, words)));
  command(packages, 'carry', words.package.carry)
    .argument('<FILE>', words.package.carryFile)
    .requiredOption('--to <FILE>', words.package.carryTo)
    .addOption(json())
    .action((file: string, options: { to: string; json?: true }) =>
      errand(options, packageCarry(file, options.to, words)),
    );

  command(program, 'sync', words.sync)
    .addOption(json())
    .action((options: { json?: true }) => errand(options, sync));
  command(program, 'status', words.status)
    .addOption(json())
    .action((options: { json?: true }) => errand(options, status));
  command(program, 'statistics', words.statistics)
    .requiredOption('--from <DATE>', words.from)
    .requiredOption('--to <DATE>', words.to)
    .addOption(json())
    .action((options: { from: string; to: string; json?: true }) =>
      errand(options, statistics(options, words)),
    );
  command(program, 'backup', words.backup)
    .requiredOption('--to <FILE>', words.backupTo)
    .addOption(json())
    .action((options: { to: string; json?: true }) => errand(options, backup(options.to, words)));
  command(program, 'verify', words.verify)
    .addOption(json())
    .action((options: { json?: true }) => errand(options, verify));
  command(program, 'explain-due', words.explainDue)
    .requiredOption('--received <TIME>', words.received)
    .requiredOption('--limit <DAYS>', words.limit)
    .option('--pause <FROM/TO>', words.pause, (value: string, before: string[]) => [...before, value], [])
    .addOption(json())
    .action((options: { received: string; limit: string; pause: string[]; json?: true }) => {
      const asked = { ...options, pauses: options.pause };
      if (program.opts<GlobalOptions>().as !== undefined) return errand(options, explainDueHere(asked));
      return say(explainDue(asked, words, locale), options.json ?? false);
    });
  return program;
}

const titles = (words: CliWords): Readonly<Record<string, string>> => ({
  'Usage:': words.usageTitle,
  'Arguments:': words.argumentsTitle,
  'Options:': words.optionsTitle,
  'Global Options:': words.globalOptionsTitle,
  'Commands:': words.commandsTitle,
});
