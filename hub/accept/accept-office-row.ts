import type { Writer } from '#hub/store/db.ts';
import { findRow, insertRow } from '#hub/store/rows.ts';
import { type Actor, hasRoleAnywhere } from '#shared/domain/actor.ts';
import { blankHubFields } from '#shared/domain/blank-hub-fields.ts';
import type { TableName } from '#shared/domain/tables.ts';
import type { NewOp } from '#shared/sync/op.ts';
import { type BatchLog, touch } from './batch-log.ts';
import type { AcceptContext, Author } from './context.ts';
import { type HoldReason, hold } from './hold.ts';
import { applied, type Outcome } from './outcome.ts';
import { readNewRow } from './read-new-row.ts';

const officeRecords: readonly TableName[] = ['workday_calendar', 'office_setting'];

/** A record of the whole office, which hangs on no firm. */
export const isOfficeRecord = (table: TableName): boolean => officeRecords.includes(table);

/** The office's calendar and rules are set by its system administrators, who see no firm and no issue. */
const mayRuleOffice = (actor: Actor): boolean => hasRoleAnywhere(actor, ['sysadmin']);

/** A calendar or a setting that an administrator made; no supervisor can let anybody else's stand. */
export async function acceptOfficeRow(
  tx: Writer,
  log: BatchLog,
  op: NewOp,
  author: Author,
  { at }: Pick<AcceptContext, 'at'>,
): Promise<Outcome> {
  const heldFor = (reason: Pick<HoldReason, 'why' | 'detail'>) =>
    hold(tx, log, op, { queue: 'city', ...reason }, at);
  if (await findRow(tx, op.t, op.pk)) return heldFor({ why: 'exists', detail: op.t });
  const read = readNewRow(op, blankHubFields(op.t));
  if ('why' in read) return heldFor(read);
  const isLate = !mayRuleOffice(author.now);
  if (isLate && !mayRuleOffice(await author.whenWritten())) return heldFor({ why: 'scope', detail: '' });
  const row = { ...read.row, receivedAt: at };
  await insertRow(tx, op.t, row, { '*': op.id });
  touch(log, op.t, op.pk);
  log.audit.push({
    table: op.t,
    pk: op.pk,
    field: '*',
    old: null,
    new: row,
    opId: op.id,
    prevOpId: null,
    actorId: author.now.id,
    hlc: op.hlc,
    at,
    reason: isLate ? 'late_grant' : null,
  });
  return applied;
}
