import type { Texts } from '../texts.ts';
import type { hub as chinese } from '../zh-CN/hub.ts';

export const hub: Texts<typeof chinese> = {
  oldNode:
    'The hub needs Node.js 22 or newer; this is {{version}}. Start it with npm run hub in the project folder.',
  badArgument: 'Unknown argument {{argument}}. There are --data FOLDER, --port N, --host ADDRESS and --demo.',
  noData: 'Say with --data in which folder the hub keeps its data.',
  badPort: '--port takes a whole number from 0 to 65535, 0 lets the system choose; this is "{{port}}".',
  busyPort:
    'Port {{port}} is in use by another program. Choose another with --port; 0 lets the system choose.',
  noPort: 'Port {{port}} of address {{host}} cannot be used: {{reason}}. Choose another port or address.',
  noStore:
    'The data folder {{folder}} cannot be opened: {{reason}}. Check disk and rights, or give another with --data.',
  noDatabase:
    'The database of HUB_DATABASE_URL cannot be opened: {{reason}}. Check address, account, network and server.',
  noKey:
    'The database is there, but the key file {{file}} that opens it is missing or not whole. Take it from a copy of the folder, and do not delete the folder.',
  folderTaken: 'The data folder {{folder}} is in use by another hub. Stop that one first, then try again.',
  noHub: 'There is no hub in the folder {{folder}}. Check the path behind --data.',
  noPackage: 'The package {{file}} cannot be read: {{reason}}. Check the path, the rights and the stick.',
  replyUnwritten:
    'The reply {{file}} cannot be written: {{reason}}. The work was taken; check the space and the rights of the stick and run this again.',
  packageTaken:
    'Took {{operations}} items of {{account}}; the reply is in {{file}}. Take it back to the laptop it came from.',
  packageKnown:
    'This package of {{account}} was taken before; its {{operations}} items were not counted again. The reply is in {{file}} once more. Take it back to the laptop it came from.',
  help: {
    usageTitle: 'Usage:',
    argumentsTitle: 'Arguments:',
    optionsTitle: 'Options:',
    commandsTitle: 'Commands:',
    help: 'show this help',
    about:
      'The hub of the commissioner desk and what looks after it. Options without a command mean serve.\n\n' +
      'Exit codes: 0 done; 1 it cannot be done as things are; 2 wrongly written; 3 a copy cannot be relied on.\n' +
      'Environment: HUB_DATABASE_URL (postgres://..., otherwise SQLite in the data folder);\n' +
      'HUB_METRICS_TOKEN (who shows it may read /metrics from anywhere, otherwise only this machine may).\n' +
      'Every command but restore may run while the hub serves.',
    data: 'the data folder',
    json: 'write one JSON object to standard output and nothing else',
    serve: 'run the hub until it is told to stop; a second signal ends it at once',
    port: 'the port, 4100 unless told otherwise; 0 lets the system choose',
    host: 'the address to listen on, 127.0.0.1 unless told otherwise: this machine alone',
    demo: 'serve the demo district; an empty hub is filled with it',
    withParent: 'stop also when standard input ends',
    status: 'epoch, head, backup, people, devices, what waits for a decision, and the size',
    backup: 'write a copy, open it as a restore would and look at everything; only then are the desks told',
    out: 'the file to write; in the folder backups of the data folder unless told otherwise',
    verifyBackup:
      'restore a copy into a temporary place and look at everything; neither copy nor hub changes',
    copy: 'the copy',
    key: 'the key file; hub.key of the data folder unless told otherwise',
    restore:
      'go back to a copy: it is checked, a new epoch begins, what is replaced stays beside it; the hub must be stopped',
    yes: 'yes, replace the data',
    takePackage: "take a desk's package from a stick and write the reply to it; the hub may serve meanwhile",
    package: 'the package (.cdpkg)',
    reply: 'the file or folder to write the reply to; an existing file is replaced',
    people: 'people and their accounts',
    peopleList: 'list people and their roles of now',
    peopleAdd: 'add a person with an account; the password is typed, or the first line of standard input',
    setPassword: 'give a new password; devices have to sign in again',
    peopleEnd: 'end all roles of a person; what was written before may still be handed in, the history stays',
    lock: 'close the account as well and sign out every device',
    account: 'the account',
    name: 'the name',
    title: 'the title',
    unit: 'name or id of the unit',
    role: 'the role, such as commissioner, dispatcher, panel_lead, handler',
    district: 'name or code of the district',
    city: 'in the whole city',
    panel: 'code of the panel',
    grants: 'who has which role, and when; the history stays',
    grantsList: 'list grants, also those that are over',
    grantsAdd: 'grant a role',
    grantsEnd: 'end a grant',
    grant: 'id of the grant, see grants list',
    from: 'the first day, written 2026-11-01; from now unless told otherwise',
    to: 'the last day, written 2026-11-30',
    units: 'responsible units',
    unitsList: 'list units',
    unitsAdd: 'add a unit',
    kind: 'kind of unit: city, district or collective',
    panels: 'expert panels',
    panelsList: 'list panels',
    panelsAdd: 'add a panel',
    leadUnit: 'name or id of the unit that leads it',
    lead: 'account of the person who leads it',
  },
  mistake: {
    unknownOption: 'Unknown option {{name}}. See --help.',
    unknownCommand: 'Unknown command {{name}}. See --help.',
    missingArgument: 'The argument {{name}} is missing. See --help.',
    missingOption: 'The option {{name}} is missing. See --help.',
    missingValue: 'Something is missing behind the option {{name}}. See --help.',
    excess: 'There is one argument too many: {{name}}. See --help.',
    other: 'The command is written wrongly: {{message}}',
  },
  columns: {
    account: 'Account',
    name: 'Name',
    title: 'Title',
    unit: 'Unit',
    role: 'Role',
    grant: 'Grant',
    place: 'Place',
    from: 'From',
    to: 'To',
    kind: 'Kind',
    district: 'District',
    id: 'Id',
    panel: 'Code',
  },
  noAccount: 'There is no account "{{account}}". See people list.',
  noUnit: 'There is no unit "{{unit}}". See units list, or make it with units add.',
  noPanel: 'There is no panel with the code "{{panel}}". There are: {{panels}}. Make one with panels add.',
  noDistrict: 'There is no district "{{district}}". Give its name or code, such as 370602.',
  badDate: '"{{value}}" behind {{option}} is not a date. Write it as 2026-11-24.',
  dateOrder: '--to is before --from, so the grant would never hold. Check both dates.',
  badRole: '"{{role}}" behind --role is not a role. There are: {{roles}}.',
  notForRole: 'The role {{role}} takes no {{option}}. Leave it out.',
  roleNeeds: 'The role {{role}} needs {{option}}, and only one of them.',
  badAccount:
    '"{{account}}" behind --account cannot be an account. Take 2 to 64 letters, digits, dots, dashes or underscores.',
  badName:
    '--name or --title is empty or too long: "{{name}}". 1 to 40 characters for a name, up to 60 for a title.',
  accountTaken: 'The account "{{account}}" is taken. Choose another.',
  noPassword: 'There is no password. Type it at a terminal, or give it as a line of standard input.',
  badPassword: 'A password takes {{shortest}} to {{longest}} characters.',
  askPassword: 'New password: ',
  askPasswordAgain: 'Once more: ',
  passwordsDiffer: 'The two passwords differ. Try again.',
  personAdded: 'Added {{name}} with the account {{account}}.',
  passwordSet: 'The account {{account}} has a new password, and every session of it has ended.',
  personEnded:
    '{{count}} grants of the account {{account}} have ended; what was written before may be handed in.',
  personLocked:
    '{{count}} grants of the account {{account}} have ended, the account is closed and every device signed out.',
  grantAdded: 'The account {{account}} has the role {{role}}, grant {{id}}.',
  noGrant: 'There is no grant "{{id}}". See grants list.',
  grantOver: 'The grant "{{id}}" is over already.',
  grantEnded: 'The grant {{id}} ends {{at}}.',
  badUnit: 'The unit "{{name}}" ({{kind}}) is written wrongly: a name takes 1 to 80 characters.',
  unitTaken: 'There is a unit "{{name}}" already.',
  unitAdded: 'Added the unit {{name}}, id {{id}}.',
  badPanel:
    'The panel "{{name}}" is written wrongly: 1 to 20 characters for the code ("{{code}}"), 1 to 40 for the name.',
  panelTaken: 'There is a panel with the code "{{code}}" already.',
  panelAdded: 'Added the panel {{name}}, code {{code}}.',
  noCopy: 'There is no file {{file}}. Check the path.',
  noCopyKey: 'The key {{file}} is missing. Give the hub.key of the hub that wrote the copy with --key.',
  notACopy:
    '{{file}} cannot be opened: it is no copy of a hub, or the key belongs to another one. Give the key with --key.',
  copyUnread: 'Working on the copy {{file}} failed: {{reason}}. Check disk and rights.',
  copyUnwritten:
    'The copy {{file}} cannot be written: {{reason}}. Check disk and rights, or choose with --out.',
  copyExists: 'The file {{file}} is there already and is not replaced. Choose another with --out.',
  copySound: 'The copy can be relied on: {{file}}',
  copyNotSound: 'The copy cannot be relied on: {{file}}',
  copyFigures:
    'head {{head}}, {{rows}} records, {{operations}} operations, {{people}} people, last handed in {{at}}',
  finding: {
    damaged: 'The database has damaged pages.',
    no_epoch: 'It has no epoch: these are not the data of a hub that ran.',
    row_ahead: 'A record is newer than the newest change: something is missing.',
    operation_without_verdict: 'An operation that was received has no verdict.',
  },
  restoreAsks:
    'This is what would be restored; the data in {{folder}} would be replaced and kept beside it. Run it again with --yes.',
  restoreForgets:
    'Mind: desks were told that everything up to {{promised}} is in a copy, and this one ends at {{head}}. What lies between may be gone from them. Take a newer copy if there is one.',
  restored:
    'Restored, the new epoch is {{epoch}}. Once the hub serves, every desk hands in again what the copy lacks.',
  restoreKept: 'What was replaced is in {{kept}}; delete it when all is well.',
  statusHead: 'Epoch {{epoch}}, head {{head}}',
  statusNoBackup: 'No copy was checked yet',
  statusBackup: 'Last checked copy: {{at}} ({{hours}} hours ago), {{waiting}} changes since',
  statusPeople: '{{people}} people, {{devices}} devices, last seen {{at}}',
  statusWork:
    '{{held}} operations wait for a decision, {{conflicts}} open conflicts, {{moves}} moves under way',
  statusSize: 'Database {{megabytes}} MB',
};
