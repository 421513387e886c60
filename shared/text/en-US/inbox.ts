import type { Texts } from '../texts.ts';
import type { inbox as chinese } from '../zh-CN/inbox.ts';

export const inbox: Texts<typeof chinese> = {
  title: 'News',
  hint: 'What has happened on issues that concern this person; opening one counts as having seen it.',
  open: 'News, {{count}} issues have some',
  none: 'Nothing new',
  noneHint: 'What others do on issues that concern this person appears here.',
  see: 'Seen',
  seeOf: 'The news of “{{title}}” is seen',
  seeAll: 'All seen',
  mine: 'Waits for me',
  latest: '{{step}} · {{name}} {{at}}',
  more: 'and {{count}} more',
  rules: 'by the rules',
};
