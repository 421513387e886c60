import type { Texts } from '../texts.ts';
import type { attachment as chinese } from '../zh-CN/attachment.ts';

export const attachment: Texts<typeof chinese> = {
  title: 'Attachments',
  none: 'No attachments yet.',
  hint: 'Drop files anywhere on this page, or paste a screenshot',
  pick: 'Choose files',
  pickLabel: 'Choose files to add',
  photo: 'Take a photo',
  photoLabel: 'Take a photo as an attachment',
  adding: 'Adding “{{name}}” {{percent}} %',
  added: '“{{name}}” was added',
  tooLarge: '“{{name}}” is larger than {{limit}} MB. Compress or split it, then add it again.',
  emptyFile: '“{{name}}” is empty.',
  unreadableImage:
    'The picture “{{name}}” cannot be opened, so its location cannot be taken out; it was not added. Save it as JPG and try again.',
  failed: '“{{name}}” was not added: {{reason}}',
  by: '{{name}} · {{time}}',
  save: 'Save to this computer: {{name}}',
  fetch: 'Fetch to this laptop: {{name}}',
  fetchShort: 'Fetch',
  remove: 'Remove: {{name}}',
  removed: '“{{name}}” was removed',
  state: {
    here: 'Only here',
    sending: 'Uploading {{percent}} %',
    stored: 'On the server',
    absent: 'Not here yet',
    fetching: 'Fetching {{percent}} %',
    elsewhere: 'Not uploaded by its author yet',
    failed: 'Could not be had',
  },
  progress: {
    title: 'Transfer of attachments',
    up: '{{files}} to upload, {{percent}} % of {{size}} done',
    down: '{{files}} to fetch, {{percent}} % of {{size}} done',
    paused: 'The transfer of attachments is paused. Visits and issues sync as usual.',
    pause: 'Pause attachments',
    resume: 'Go on with attachments',
  },
};
