import type { TableName, TableRow } from '#shared/domain/tables.ts';
import type { Writable } from '../writable.ts';
import { attachmentRows } from './attachment-rows.ts';
import { commitmentRows } from './commitment-rows.ts';
import { enterpriseRows } from './enterprise-rows.ts';
import { issueRows } from './issue-rows.ts';
import { visitRows } from './visit-rows.ts';

const writables: Partial<Record<TableName, unknown>> = {
  enterprise: enterpriseRows,
  visit: visitRows,
  issue: issueRows,
  attachment: attachmentRows,
  commitment: commitmentRows,
};

/** Null for records that only the hub writes. */
export function writableOf<N extends TableName>(table: N): Writable<TableRow<N>> | null {
  return (writables[table] as Writable<TableRow<N>> | undefined) ?? null;
}
