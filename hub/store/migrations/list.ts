import { firstTables } from './0001-first-tables.ts';
import { conflictsAndHeldWork } from './0002-conflicts-and-held-work.ts';
import { digestsAndFloors } from './0003-digests-and-floors.ts';
import { movesInBatches } from './0004-moves-in-batches.ts';
import { deviceTokens } from './0005-device-tokens.ts';
import { attachments } from './0006-attachments.ts';
import { deviceKeys } from './0007-device-keys.ts';
import { courseOfIssues } from './0008-course-of-issues.ts';
import { officeAsData } from './0009-office-as-data.ts';
import { standingOfFirms } from './0010-standing-of-firms.ts';
import { panelsAndCommitments } from './0011-panels-and-commitments.ts';
import type { Migration } from './migration.ts';

/** Every migration in order; the number of each is its place, counted from 1. */
export const migrations: readonly Migration[] = [
  firstTables,
  conflictsAndHeldWork,
  digestsAndFloors,
  movesInBatches,
  deviceTokens,
  attachments,
  deviceKeys,
  courseOfIssues,
  officeAsData,
  standingOfFirms,
  panelsAndCommitments,
];
