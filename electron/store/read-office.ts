import { officeFrom } from '#shared/workflow/office-from.ts';
import type { Office } from '#shared/workflow/office-rules.ts';
import type { ReadableDb } from './db.ts';
import { listReference } from './ledger-records.ts';

/** The calendar, hours and rules in force, as the hub last sent them. */
export function readOffice(db: ReadableDb): Office {
  return officeFrom(listReference(db, 'workday_calendar'), listReference(db, 'office_setting'));
}
