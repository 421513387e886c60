import type { Texts } from '../texts.ts';
import type { view as chinese } from '../zh-CN/view.ts';

export const view: Texts<typeof chinese> = {
  title: 'My views',
  keep: 'Keep as a view',
  remove: 'Remove the view',
  removed: 'The view “{{name}}” is removed',
  kept: 'Kept as the view “{{name}}”; it opens from the left',
  run: 'Keep',
  name: 'Name',
  hint: 'Remembers what is filtered now, to be opened in one click.',
  audience: 'Who sees it',
  forMe: 'Only me',
  forCity: 'The whole city',
  forDistrict: '{{name}}',
  openOf: 'Open the view “{{name}}”',
  sharedBy: 'shared by {{name}}',
};
