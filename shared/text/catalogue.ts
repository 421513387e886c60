import { attachment as attachmentEn } from './en-US/attachment.ts';
import { category as categoryEn } from './en-US/category.ts';
import { cli as cliEn } from './en-US/cli.ts';
import { commitment as commitmentEn } from './en-US/commitment.ts';
import { demo as demoEn } from './en-US/demo.ts';
import { domain as domainEn } from './en-US/domain.ts';
import { enterprise as enterpriseEn } from './en-US/enterprise.ts';
import { form as formEn } from './en-US/form.ts';
import { frame as frameEn } from './en-US/frame.ts';
import { guide as guideEn } from './en-US/guide.ts';
import { hub as hubEn } from './en-US/hub.ts';
import { importing as importEn } from './en-US/import.ts';
import { inbox as inboxEn } from './en-US/inbox.ts';
import { issue as issueEn } from './en-US/issue.ts';
import { ledger as ledgerEn } from './en-US/ledger.ts';
import { office as officeEn } from './en-US/office.ts';
import { packages as packageEn } from './en-US/package.ts';
import { panel as panelEn } from './en-US/panel.ts';
import { plan as planEn } from './en-US/plan.ts';
import { refusal as refusalEn } from './en-US/refusal.ts';
import { session as sessionEn } from './en-US/session.ts';
import { settings as settingsEn } from './en-US/settings.ts';
import { shell as shellEn } from './en-US/shell.ts';
import { statistics as statisticsEn } from './en-US/statistics.ts';
import { sync as syncEn } from './en-US/sync.ts';
import { today as todayEn } from './en-US/today.ts';
import { view as viewEn } from './en-US/view.ts';
import { visit as visitEn } from './en-US/visit.ts';
import { attachment as attachmentZh } from './zh-CN/attachment.ts';
import { category as categoryZh } from './zh-CN/category.ts';
import { cli as cliZh } from './zh-CN/cli.ts';
import { commitment as commitmentZh } from './zh-CN/commitment.ts';
import { demo as demoZh } from './zh-CN/demo.ts';
import { domain as domainZh } from './zh-CN/domain.ts';
import { enterprise as enterpriseZh } from './zh-CN/enterprise.ts';
import { form as formZh } from './zh-CN/form.ts';
import { frame as frameZh } from './zh-CN/frame.ts';
import { guide as guideZh } from './zh-CN/guide.ts';
import { hub as hubZh } from './zh-CN/hub.ts';
import { importing as importZh } from './zh-CN/import.ts';
import { inbox as inboxZh } from './zh-CN/inbox.ts';
import { issue as issueZh } from './zh-CN/issue.ts';
import { ledger as ledgerZh } from './zh-CN/ledger.ts';
import { office as officeZh } from './zh-CN/office.ts';
import { packages as packageZh } from './zh-CN/package.ts';
import { panel as panelZh } from './zh-CN/panel.ts';
import { plan as planZh } from './zh-CN/plan.ts';
import { refusal as refusalZh } from './zh-CN/refusal.ts';
import { session as sessionZh } from './zh-CN/session.ts';
import { settings as settingsZh } from './zh-CN/settings.ts';
import { shell as shellZh } from './zh-CN/shell.ts';
import { statistics as statisticsZh } from './zh-CN/statistics.ts';
import { sync as syncZh } from './zh-CN/sync.ts';
import { today as todayZh } from './zh-CN/today.ts';
import { view as viewZh } from './zh-CN/view.ts';
import { visit as visitZh } from './zh-CN/visit.ts';

export const locales = ['zh-CN', 'en-US'] as const;
export type Locale = (typeof locales)[number];

/** Every word a person reads, by topic. Chinese is written first and fixes the keys. */
export const chinese = {
  domain: domainZh,
  refusal: refusalZh,
  today: todayZh,
  sync: syncZh,
  enterprise: enterpriseZh,
  session: sessionZh,
  shell: shellZh,
  cli: cliZh,
  demo: demoZh,
  form: formZh,
  frame: frameZh,
  guide: guideZh,
  hub: hubZh,
  import: importZh,
  ledger: ledgerZh,
  package: packageZh,
  visit: visitZh,
  inbox: inboxZh,
  view: viewZh,
  settings: settingsZh,
  commitment: commitmentZh,
  issue: issueZh,
  office: officeZh,
  plan: planZh,
  statistics: statisticsZh,
  panel: panelZh,
  attachment: attachmentZh,
  category: categoryZh,
} as const;

export const catalogues = {
  'zh-CN': chinese,
  'en-US': {
    domain: domainEn,
    refusal: refusalEn,
    today: todayEn,
    sync: syncEn,
    enterprise: enterpriseEn,
    session: sessionEn,
    shell: shellEn,
    cli: cliEn,
    demo: demoEn,
    form: formEn,
    frame: frameEn,
    guide: guideEn,
    hub: hubEn,
    import: importEn,
    ledger: ledgerEn,
    package: packageEn,
    visit: visitEn,
    inbox: inboxEn,
    view: viewEn,
    settings: settingsEn,
    commitment: commitmentEn,
    issue: issueEn,
    office: officeEn,
    plan: planEn,
    statistics: statisticsEn,
    panel: panelEn,
    attachment: attachmentEn,
    category: categoryEn,
  },
} as const;
