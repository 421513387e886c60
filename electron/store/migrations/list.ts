import { syncedRecords } from './0001-synced-records.ts';
import { laptopTables } from './0002-laptop-tables.ts';
import { decisionsAndDigests } from './0003-decisions-and-digests.ts';
import { syncLog } from './0004-sync-log.ts';
import { attachments } from './0005-attachments.ts';
import { courseOfIssues } from './0006-course-of-issues.ts';
import { officeAsData } from './0007-office-as-data.ts';
import { standingOfFirms } from './0008-standing-of-firms.ts';
import { panelsAndCommitments } from './0009-panels-and-commitments.ts';
import type { Migration } from './migration.ts';

/** Every migration in order. */
export const migrations: readonly Migration[] = [
  syncedRecords,
  laptopTables,
  decisionsAndDigests,
  syncLog,
  attachments,
  courseOfIssues,
  officeAsData,
  standingOfFirms,
  panelsAndCommitments,
];
