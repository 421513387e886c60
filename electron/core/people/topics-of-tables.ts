import { type Topic, topics } from '#shared/contract/events.ts';
import type { TableName } from '#shared/domain/tables.ts';

/** What a change in each record may change on a screen. */
const topicsOf: Readonly<Record<TableName, readonly Topic[]>> = {
  org_unit: ['reference'],
  person: ['reference', 'session'],
  panel: ['reference'],
  expert: ['reference'],
  enterprise: ['enterprises'],
  visit: ['visits'],
  issue: ['issues'],
  issue_event: ['issues'],
  conflict: ['enterprises', 'visits', 'issues', 'commitments', 'sync'],
  attachment: ['attachments'],
  workday_calendar: ['reference'],
  office_setting: ['reference', 'issues'],
  plan_value: ['plan'],
  panel_checklist: ['reference'],
  commitment: ['commitments'],
  saved_view: ['views'],
  disclosure: [],
  enterprise_event: ['enterprises'],
  report_archive: ['reports'],
  held: ['enterprises', 'visits', 'issues', 'commitments', 'sync'],
};

/** The topics of these tables, each once, in the order of the contract. */
export function topicsOfTables(tables: ReadonlySet<TableName>): Topic[] {
  const touched = new Set([...tables].flatMap((table) => topicsOf[table]));
  return topics.filter((topic) => touched.has(topic));
}
