import type { Texts } from '../texts.ts';
import type { kit as chinese } from '../zh-CN/kit.ts';

export const kit: Texts<typeof chinese> = {
  title: 'The kit',
  hint: 'Every piece in every state',
  buttons: 'Buttons and choices',
  chips: 'Chips and states',
  fields: 'Forms',
  layout: 'Layout',
  look: { primary: 'Primary', plain: 'Plain', quiet: 'Quiet', danger: 'Danger' },
  withKeys: 'With keys',
  off: 'Off',
  busy: 'Busy',
  small: 'Small',
  one: 'The first',
  two: 'The second',
  any: 'All',
  tone: { neutral: 'Neutral', info: 'Information', warning: 'Warning', danger: 'Danger', success: 'Done' },
  state: { plain: 'At rest', wrong: 'To be mended', off: 'Off' },
  field: { text: 'A line', prose: 'Prose', choice: 'Choice', day: 'Day', time: 'Time', yes: 'Yes or no' },
  sentence: 'Saved on this laptop; it is handed in once there is a network.',
  dialog: 'A dialog',
};
