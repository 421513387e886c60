import type { Texts } from '../texts.ts';
import type { packages as chinese } from '../zh-CN/package.ts';

export const packages: Texts<typeof chinese> = {
  title: 'Package for a stick',
  hint: 'Without a network, export what waits to an encrypted file, take it on a stick to a computer that reaches the hub, hand it in there, and import the reply here. Only the hub and this laptop can open these files. Attached files do not go along; they are sent once this laptop is online.',
  export: 'Export package',
  import: 'Import package',
  carry: 'Hand in a package',
  busy: { export: 'Exporting', import: 'Importing', carry: 'Handing in' },
  exported:
    'Exported {{file}} with {{operations}} waiting items. Hand it in at a computer that reaches the hub, then import the reply here.',
  exportedNone:
    'Exported {{file}}. Nothing waits on this laptop; the reply will bring what is new on the hub.',
  carried:
    'The hub took {{operations}} items of {{account}}. The reply is {{file}}; take it back to the laptop it came from.',
  carryUnreachable:
    'The hub cannot be reached, so this package was not handed in. Keep it and hand it in again when online.',
  imported: {
    figures:
      '{{judged}} items were judged: {{refused}} were refused, {{toDecide}} wait for a person. {{rows}} records came.',
    level: 'The records of this laptop now equal those of the hub as of {{at}}.',
    more: 'The hub has more than fits into one file. Export another package to go on.',
    elsewhere:
      'This laptop has synced since the export and is newer than the reply, so only the verdicts were taken.',
    newEpoch:
      'The hub was restored from a backup; what it may lack waits to be sent again. Export another package, or sync over the network.',
    repeated: 'This reply was imported before; nothing was counted twice.',
    waiting: '{{waiting}} items still wait on this laptop.',
    files:
      'Attached files still wait on this laptop: no package carries them, they are sent once it is online.',
  },
};
