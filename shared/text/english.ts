import { attachment as attachmentEn } from './en-US/attachment.ts';
import { category as categoryEn } from './en-US/category.ts';
import { commitment as commitmentEn } from './en-US/commitment.ts';
import { domain as domainEn } from './en-US/domain.ts';
import { enterprise as enterpriseEn } from './en-US/enterprise.ts';
import { form as formEn } from './en-US/form.ts';
import { frame as frameEn } from './en-US/frame.ts';
import { importing as importEn } from './en-US/import.ts';
import { inbox as inboxEn } from './en-US/inbox.ts';
import { issue as issueEn } from './en-US/issue.ts';
import { kit as kitEn } from './en-US/kit.ts';
import { office as officeEn } from './en-US/office.ts';
import { packages as packageEn } from './en-US/package.ts';
import { panel as panelEn } from './en-US/panel.ts';
import { plan as planEn } from './en-US/plan.ts';
import { refusal as refusalEn } from './en-US/refusal.ts';
import { session as sessionEn } from './en-US/session.ts';
import { settings as settingsEn } from './en-US/settings.ts';
import { statistics as statisticsEn } from './en-US/statistics.ts';
import { sync as syncEn } from './en-US/sync.ts';
import { today as todayEn } from './en-US/today.ts';
import { view as viewEn } from './en-US/view.ts';
import { visit as visitEn } from './en-US/visit.ts';

/** The same words in English. */
export const english = {
  domain: domainEn,
  refusal: refusalEn,
  today: todayEn,
  sync: syncEn,
  enterprise: enterpriseEn,
  session: sessionEn,
  form: formEn,
  frame: frameEn,
  import: importEn,
  package: packageEn,
  visit: visitEn,
  inbox: inboxEn,
  view: viewEn,
  settings: settingsEn,
  commitment: commitmentEn,
  issue: issueEn,
  kit: kitEn,
  office: officeEn,
  plan: planEn,
  statistics: statisticsEn,
  panel: panelEn,
  attachment: attachmentEn,
  category: categoryEn,
} as const;
