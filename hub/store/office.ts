import { officeFrom } from '#shared/workflow/office-from.ts';
import type { Office } from '#shared/workflow/office-rules.ts';
import type { Reader } from './db.ts';
import { listOfficeRows } from './office-rows.ts';

/** The calendar, hours and rules that are in force now, as the administrators set them. */
export async function readOffice(db: Reader): Promise<Office> {
  return officeFrom(await listOfficeRows(db, 'workday_calendar'), await listOfficeRows(db, 'office_setting'));
}
