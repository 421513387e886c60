import { attachment as attachmentZh } from './zh-CN/attachment.ts';
import { category as categoryZh } from './zh-CN/category.ts';
import { commitment as commitmentZh } from './zh-CN/commitment.ts';
import { domain as domainZh } from './zh-CN/domain.ts';
import { enterprise as enterpriseZh } from './zh-CN/enterprise.ts';
import { form as formZh } from './zh-CN/form.ts';
import { frame as frameZh } from './zh-CN/frame.ts';
import { importing as importZh } from './zh-CN/import.ts';
import { inbox as inboxZh } from './zh-CN/inbox.ts';
import { issue as issueZh } from './zh-CN/issue.ts';
import { kit as kitZh } from './zh-CN/kit.ts';
import { office as officeZh } from './zh-CN/office.ts';
import { packages as packageZh } from './zh-CN/package.ts';
import { panel as panelZh } from './zh-CN/panel.ts';
import { plan as planZh } from './zh-CN/plan.ts';
import { refusal as refusalZh } from './zh-CN/refusal.ts';
import { session as sessionZh } from './zh-CN/session.ts';
import { settings as settingsZh } from './zh-CN/settings.ts';
import { statistics as statisticsZh } from './zh-CN/statistics.ts';
import { sync as syncZh } from './zh-CN/sync.ts';
import { today as todayZh } from './zh-CN/today.ts';
import { view as viewZh } from './zh-CN/view.ts';
import { visit as visitZh } from './zh-CN/visit.ts';

/** Every word of the window, by topic. Chinese is written first and fixes the keys. */
export const chinese = {
  domain: domainZh,
  refusal: refusalZh,
  today: todayZh,
  sync: syncZh,
  enterprise: enterpriseZh,
  session: sessionZh,
  form: formZh,
  frame: frameZh,
  import: importZh,
  package: packageZh,
  visit: visitZh,
  inbox: inboxZh,
  view: viewZh,
  settings: settingsZh,
  commitment: commitmentZh,
  issue: issueZh,
  kit: kitZh,
  office: officeZh,
  plan: planZh,
  statistics: statisticsZh,
  panel: panelZh,
  attachment: attachmentZh,
  category: categoryZh,
} as const;
