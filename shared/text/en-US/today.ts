import type { Texts } from '../texts.ts';
import type { today as chinese } from '../zh-CN/today.ts';

export const today: Texts<typeof chinese> = {
  title: '{{day}} ({{weekday}})',
  importFirms: 'Import enterprises',
  drafts: 'Unfinished visits',
  noDrafts: 'No unfinished visits',
  noDraftsHint: 'A new visit saves itself while being typed; leave at any time and go on from here.',
  draftWithoutFirm: 'No enterprise chosen yet',
  draftNote: 'Visit of {{on}} · issues: {{count}}',
  mine: 'Waiting for me',
  noMine: 'No issue waits for me now',
  noMineHint: 'Issues whose next step is mine stand here, by due time.',
  noOverdue: 'Nothing is overdue',
  all: 'See all {{count}}',
  desk: 'This laptop',
  allButFiles: 'Everything typed has reached the hub, attached files have not yet',
  allArrived: 'Everything typed has reached the hub',
  openSync: 'Open the sync centre',
  due: 'due {{on}}',
  noFirms: 'No enterprises yet. Import a list to begin visiting; this works without a network.',
};
