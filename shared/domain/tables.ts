import { attachment } from './attachment.ts';
import { commitment } from './commitment.ts';
import { conflict } from './conflict.ts';
import { disclosure } from './disclosure.ts';
import { enterprise } from './enterprise.ts';
import { enterpriseEvent } from './enterprise-event.ts';
import { expert } from './expert.ts';
import { held } from './held.ts';
import { issue } from './issue.ts';
import { issueEvent } from './issue-event.ts';
import { officeSetting } from './office-setting.ts';
import { orgUnit } from './org-unit.ts';
import { panel } from './panel.ts';
import { panelChecklist } from './panel-checklist.ts';
import { person } from './person.ts';
import { planValue } from './plan-value.ts';
import type { RowOf } from './record.ts';
import { reportArchive } from './report-archive.ts';
import { savedView } from './saved-view.ts';
import { visit } from './visit.ts';
import { workdayCalendar } from './workday-calendar.ts';

/** Every synced record. The position is its number on the wire and in the feed: append, never reorder. */
export const tables = [
  orgUnit,
  person,
  panel,
  expert,
  enterprise,
  visit,
  issue,
  issueEvent,
  conflict,
  held,
  attachment,
  workdayCalendar,
  officeSetting,
  planValue,
  enterpriseEvent,
  reportArchive,
  panelChecklist,
  commitment,
  savedView,
  disclosure,
] as const;

export type TableName = (typeof tables)[number]['name'];
export type TableOf<N extends TableName> = Extract<(typeof tables)[number], { name: N }>;
export type TableRow<N extends TableName> = RowOf<TableOf<N>>;

export const tableNames = tables.map((table) => table.name) as [TableName, ...TableName[]];

export function tableNamed<N extends TableName>(name: N): TableOf<N> {
  return tables.find((table) => table.name === name) as TableOf<N>;
}
