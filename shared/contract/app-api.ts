import type { Api } from './api.ts';
import { attachmentsApi } from './app/attachments.ts';
import { commitmentsApi } from './app/commitments.ts';
import { contactsApi } from './app/contacts.ts';
import { decisionsApi } from './app/decisions.ts';
import { deskApi } from './app/desk.ts';
import { enterprisesApi } from './app/enterprises.ts';
import { inboxApi } from './app/inbox.ts';
import { issuesApi } from './app/issues.ts';
import { officeApi } from './app/office.ts';
import { packagesApi } from './app/packages.ts';
import { panelsApi } from './app/panels.ts';
import { planApi } from './app/plan.ts';
import { reportsApi } from './app/reports.ts';
import { sessionApi } from './app/session.ts';
import { standingApi } from './app/standing.ts';
import { statisticsApi } from './app/statistics.ts';
import { viewsApi } from './app/views.ts';
import { visitsApi } from './app/visits.ts';

/** Everything a screen or the command line may ask of the desk's core. */
export const appApi = {
  ...sessionApi,
  ...enterprisesApi,
  ...visitsApi,
  ...commitmentsApi,
  ...issuesApi,
  ...decisionsApi,
  ...attachmentsApi,
  ...deskApi,
  ...packagesApi,
  ...officeApi,
  ...panelsApi,
  ...planApi,
  ...reportsApi,
  ...standingApi,
  ...statisticsApi,
  ...viewsApi,
  ...inboxApi,
  ...contactsApi,
} as const satisfies Api;
export type AppApi = typeof appApi;
