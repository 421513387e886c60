import { Command, Option } from 'commander';
import { groupings } from '#shared/domain/grouping.ts';
import type { HubWords } from '../hub-arguments.ts';
import { backup } from './backup.ts';
import type { Work } from './command.ts';
import {
  type AddExpertOptions,
  addExpert,
  type ConflictOptions,
  endExpert,
  listExperts,
  setConflict,
} from './experts.ts';
import { type AddGrantOptions, addGrant, endGrantNow, listGrants } from './grants.ts';
import {
  type AddPanelOptions,
  type AddUnitOptions,
  addPanel,
  addUnit,
  listPanels,
  listUnits,
} from './office.ts';
import { type AddPersonOptions, addPerson, changePassword, endPerson, listPeople } from './people.ts';
import { type RestoreOptions, restore } from './restore.ts';
import { type StatisticsOptions, statistics } from './statistics.ts';
import { status } from './status.ts';
import { takePackageFile } from './take-package.ts';
import { verifyBackup } from './verify-backup.ts';

/** What was asked for, once a command line has been understood. */
export interface Errand {
  readonly work: Work;
  /** Null where it was not named. */
  readonly dataDir: string | null;
  readonly needsData: boolean;
  readonly isJson: boolean;
}

export interface ProgramSettings {
  readonly words: HubWords;
  /** Receives help. */
  readonly print: (text: string) => void;
  readonly run: (errand: Errand) => Promise<void>;
}

interface Common {
  readonly data?: string;
  readonly json?: true;
}

/** Every command, its arguments and its help; `serve` stands here for its help alone. */
export function createProgram({ words, print, run }: ProgramSettings): Command {
  const { help } = words;
  const program = new Command('hub');
  const errand = ({ data, json }: Common, work: Work, needsData = true): Promise<void> =>
    run({ work, dataDir: data ?? null, needsData, isJson: json ?? false });
  const group = (parent: Command, name: string, description: string): Command =>
    parent.command(name).description(description).helpCommand(false).helpOption('-h, --help', help.help);
  const command = (parent: Command, name: string, description: string): Command =>
    group(parent, name, description)
      .option('--data <DIR>', help.data)
      .addOption(new Option('--json', help.json));

  program
    .description(help.about)
    .helpOption('-h, --help', help.help)
    .helpCommand(false)
    .configureHelp({ styleTitle: (title) => titlesOf(words)[title] ?? title })
    .configureOutput({ writeOut: print, writeErr: print, outputError: () => undefined })
    .exitOverride();

  group(program, 'serve', help.serve)
    .option('--data <DIR>', help.data)
    .option('--port <N>', help.port)
    .option('--host <ADDRESS>', help.host)
    .option('--demo', help.demo)
    .option('--with-parent', help.withParent);
  command(program, 'status', help.status).action((options: Common) => errand(options, status()));

  command(program, 'statistics', help.statistics)
    .requiredOption('--from <DATE>', help.firstDay)
    .requiredOption('--to <DATE>', help.lastDay)
    .option('--district <DISTRICT>', help.district)
    .addOption(new Option('--by <GROUP>', help.by).choices([...groupings]))
    .action((options: Common & StatisticsOptions) => errand(options, statistics(options)));

  command(program, 'backup', help.backup)
    .option('--out <FILE>', help.out)
    .action((options: Common & { out?: string }) => errand(options, backup(options)));
  command(program, 'verify-backup', help.verifyBackup)
    .argument('<FILE>', help.copy)
    .option('--key <FILE>', help.key)
    .action((file: string, options: Common & { key?: string }) =>
      errand(options, verifyBackup(file, options), options.key === undefined),
    );
  command(program, 'restore', help.restore)
    .argument('<FILE>', help.copy)
    .option('--key <FILE>', help.key)
    .option('--yes', help.yes)
    .action((file: string, options: Common & RestoreOptions) => errand(options, restore(file, options)));

  command(program, 'take-package', help.takePackage)
    .argument('<FILE>', help.package)
    .requiredOption('--out <FILE>', help.reply)
    .action((file: string, options: Common & { out: string }) =>
      errand(options, takePackageFile(file, options)),
    );

  const people = group(program, 'people', help.people);
  command(people, 'list', help.peopleList).action((options: Common) => errand(options, listPeople()));
  command(people, 'add', help.peopleAdd)
    .requiredOption('--account <ACCOUNT>', help.account)
    .requiredOption('--name <NAME>', help.name)
    .requiredOption('--unit <UNIT>', help.unit)
    .option('--title <TITLE>', help.title)
    .option('--role <ROLE>', help.role)
    .option('--district <DISTRICT>', help.district)
    .option('--city', help.city)
    .option('--panel <CODE>', help.panel)
    .option('--chain <CHAIN>', help.chain)
    .action((options: Common & AddPersonOptions) => errand(options, addPerson(options)));
  command(people, 'set-password', help.setPassword)
    .requiredOption('--account <ACCOUNT>', help.account)
    .action((options: Common & { account: string }) => errand(options, changePassword(options.account)));
  command(people, 'end', help.peopleEnd)
    .requiredOption('--account <ACCOUNT>', help.account)
    .option('--lock', help.lock)
    .action((options: Common & { account: string; lock?: true }) =>
      errand(options, endPerson(options.account, { isLocked: options.lock ?? false })),
    );

  const grants = group(program, 'grants', help.grants);
  command(grants, 'list', help.grantsList)
    .option('--account <ACCOUNT>', help.account)
    .action((options: Common & { account?: string }) => errand(options, listGrants(options)));
  command(grants, 'add', help.grantsAdd)
    .requiredOption('--account <ACCOUNT>', help.account)
    .requiredOption('--role <ROLE>', help.role)
    .option('--district <DISTRICT>', help.district)
    .option('--city', help.city)
    .option('--panel <CODE>', help.panel)
    .option('--unit <UNIT>', help.unit)
    .option('--chain <CHAIN>', help.chain)
    .option('--from <DATE>', help.from)
    .option('--to <DATE>', help.to)
    .action((options: Common & AddGrantOptions) => errand(options, addGrant(options)));
  command(grants, 'end', help.grantsEnd)
    .argument('<ID>', help.grant)
    .option('--to <DATE>', help.to)
    .action((id: string, options: Common & { to?: string }) => errand(options, endGrantNow(id, options)));

  const units = group(program, 'units', help.units);
  command(units, 'list', help.unitsList).action((options: Common) => errand(options, listUnits()));
  command(units, 'add', help.unitsAdd)
    .requiredOption('--name <NAME>', help.name)
    .addOption(
      new Option('--kind <KIND>', help.kind)
        .choices(['city', 'district', 'collective'])
        .makeOptionMandatory(),
    )
    .option('--district <DISTRICT>', help.district)
    .action((options: Common & AddUnitOptions) => errand(options, addUnit(options)));
  const panels = group(program, 'panels', help.panels);
  command(panels, 'list', help.panelsList).action((options: Common) => errand(options, listPanels()));
  command(panels, 'add', help.panelsAdd)
    .requiredOption('--code <CODE>', help.panel)
    .requiredOption('--name <NAME>', help.name)
    .requiredOption('--lead-unit <UNIT>', help.leadUnit)
    .option('--lead <ACCOUNT>', help.lead)
    .action((options: Common & AddPanelOptions) => errand(options, addPanel(options)));
  const experts = group(program, 'experts', help.experts);
  command(experts, 'list', help.expertsList).action((options: Common) => errand(options, listExperts()));
  command(experts, 'add', help.expertsAdd)
    .requiredOption('--account <ACCOUNT>', help.account)
    .requiredOption('--panel <CODE>', help.panel)
    .option('--unit-name <NAME>', help.unitName)
    .option('--title <TITLE>', help.title)
    .option('--speciality <WORDS...>', help.speciality)
    .option('--from <DATE>', help.from)
    .option('--to <DATE>', help.to)
    .action((options: Common & AddExpertOptions) => errand(options, addExpert(options)));
  command(experts, 'end', help.expertsEnd)
    .requiredOption('--account <ACCOUNT>', help.account)
    .requiredOption('--panel <CODE>', help.panel)
    .action((options: Common & { account: string; panel: string }) =>
      errand(options, endExpert(options.account, options.panel)),
    );
  command(experts, 'conflict', help.expertsConflict)
    .requiredOption('--account <ACCOUNT>', help.account)
    .requiredOption('--panel <CODE>', help.panel)
    .requiredOption('--firm <FIRM>', help.firm)
    .option('--remove', help.removeConflict)
    .action((options: Common & ConflictOptions) => errand(options, setConflict(options)));
  return program;
}

const titlesOf = ({ help }: HubWords): Readonly<Record<string, string>> => ({
  'Usage:': help.usageTitle,
  'Arguments:': help.argumentsTitle,
  'Options:': help.optionsTitle,
  'Commands:': help.commandsTitle,
});
