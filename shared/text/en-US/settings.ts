import type { Texts } from '../texts.ts';
import type { settings as chinese } from '../zh-CN/settings.ts';

export const settings: Texts<typeof chinese> = {
  title: 'Settings',
  hint: 'How things look concerns this machine alone and takes effect at once.',
  search: 'Search the settings',
  none: 'No setting speaks of “{{text}}”',
  section: { display: 'Display and language', data: 'Data on this laptop', keys: 'Keyboard shortcuts' },
  words: {
    display: 'language theme dark light contrast density zoom font size',
    data: 'backup check verify database restore',
    keys: 'keys keyboard shortcuts',
  },
  data: {
    backupHint: 'Writes a checked, encrypted copy of what lies on this laptop into the backups folder.',
    backup: 'Back up now',
    backedUp: 'Written to {{file}} ({{size}})',
    verifyHint: 'Checks that the database of this laptop is whole and that nothing unsent is missing.',
    verify: 'Check the data',
    sound: 'The data are whole.',
    unsound: 'There is a problem. Back up now, then call the operator:',
    check: {
      key: 'Key',
      integrity: 'Database',
      settings: 'Safety settings',
      outbox: 'What waits to be sent',
      overlay: 'How unsent work is shown',
    },
  },
};
