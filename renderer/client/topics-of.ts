import type { AppApi } from '#shared/contract/app-api.ts';
import type { Topic } from '#shared/contract/events.ts';

/** Procedures that only read; the answer is kept until one of its topics changes. */
export type QueryName =
  | 'session.get'
  | 'enterprises.list'
  | 'enterprises.find'
  | 'enterprises.get'
  | 'enterprises.count'
  | 'visits.list'
  | 'visits.get'
  | 'drafts.list'
  | 'drafts.get'
  | 'issues.list'
  | 'issues.count'
  | 'issues.get'
  | 'issues.getTyped'
  | 'attachments.list'
  | 'attachments.progress'
  | 'sync.status'
  | 'sync.list'
  | 'sync.rounds'
  | 'decisions.conflicts'
  | 'decisions.held'
  | 'decisions.countOf'
  | 'reference.get'
  | 'commitments.list'
  | 'inbox.list'
  | 'views.list'
  | 'panels.lanes'
  | 'panels.firms'
  | 'plan.values'
  | 'statistics.reckon'
  | 'reports.list'
  | 'issues.expertLoads';

/** What each answer is made of: a firm's row counts visits and issues, an issue names its unit. */
export const topicsOf: Readonly<Record<QueryName & keyof AppApi, readonly Topic[]>> = {
  'session.get': ['session'],
  'enterprises.list': ['enterprises', 'visits', 'issues', 'reference'],
  'enterprises.find': ['enterprises', 'visits', 'issues', 'reference'],
  'enterprises.get': ['enterprises', 'visits', 'issues', 'reference'],
  'enterprises.count': ['enterprises'],
  'visits.list': ['visits', 'enterprises', 'issues', 'reference'],
  'visits.get': ['visits', 'enterprises', 'issues', 'reference'],
  'drafts.list': ['drafts'],
  'drafts.get': ['drafts'],
  'issues.list': ['issues', 'reference'],
  'issues.count': ['issues'],
  'issues.get': ['issues', 'reference'],
  'issues.getTyped': ['issues'],
  'attachments.list': ['attachments', 'drafts', 'visits', 'issues', 'reference'],
  'attachments.progress': ['attachments', 'sync'],
  'sync.status': ['sync'],
  'sync.list': ['sync'],
  'sync.rounds': ['sync'],
  'decisions.conflicts': ['sync', 'enterprises', 'visits', 'issues'],
  'decisions.held': ['sync', 'enterprises', 'visits', 'issues'],
  'decisions.countOf': ['sync'],
  'reference.get': ['reference'],
  'commitments.list': ['commitments', 'enterprises', 'reference'],
  'inbox.list': ['inbox', 'issues', 'enterprises', 'reference'],
  'views.list': ['views', 'reference'],
  'panels.lanes': ['issues'],
  'panels.firms': ['issues', 'enterprises'],
  'plan.values': ['plan'],
  'reports.list': ['reports'],
  'statistics.reckon': ['enterprises', 'visits', 'issues', 'reference'],
  'issues.expertLoads': ['issues'],
};
