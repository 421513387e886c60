import type { Writer } from '#hub/store/db.ts';
import { findRow } from '#hub/store/rows.ts';
import { shiftDay } from '#shared/calendar/calendar.ts';
import { dayOf } from '#shared/calendar/office-time.ts';
import type { Actor } from '#shared/domain/actor.ts';
import { blankHubFields } from '#shared/domain/blank-hub-fields.ts';
import { mayRecordPlan, mayRuleOffice, maySupervise } from '#shared/domain/may-write.ts';
import type { TableName, TableRow } from '#shared/domain/tables.ts';
import type { NewOp } from '#shared/sync/op.ts';
import type { BatchLog } from './batch-log.ts';
import type { AcceptContext, Author } from './context.ts';
import { type HoldReason, hold } from './hold.ts';
import { insertNewRow } from './insert-new-row.ts';
import { applied, type Outcome } from './outcome.ts';
import { readNewRow } from './read-new-row.ts';

type OfficeRecord = 'workday_calendar' | 'office_setting' | 'plan_value' | 'report_archive';

interface OfficeRule {
  readonly may: (actor: Actor, row: TableRow<OfficeRecord>) => boolean;
  /** Where the record names who wrote it. */
  readonly author: string;
}

const rules: Readonly<Record<OfficeRecord, OfficeRule>> = {
  workday_calendar: { may: mayRuleOffice, author: 'broughtById' },
  office_setting: { may: mayRuleOffice, author: 'setById' },
  plan_value: { may: mayRecordPlan, author: 'recordedById' },
  report_archive: {
    may: (actor, row) => 'districtCode' in row && maySupervise(actor, row.districtCode),
    author: 'madeById',
  },
};

/** A record of the whole office, which hangs on no firm. */
export const isOfficeRecord = (table: TableName): table is OfficeRecord => Object.hasOwn(rules, table);

/** What somebody wrote for the whole office; no supervisor can let anybody else's stand. */
export async function acceptOfficeRow(
  tx: Writer,
  log: BatchLog,
  op: NewOp & { t: OfficeRecord },
  author: Author,
  { at }: Pick<AcceptContext, 'at'>,
): Promise<Outcome> {
  const heldFor = (reason: Pick<HoldReason, 'why' | 'detail'>) =>
    hold(tx, log, op, { queue: 'city', ...reason }, at);
  if (await findRow(tx, op.t, op.pk)) return heldFor({ why: 'exists', detail: op.t });
  const read = readNewRow(op, blankHubFields(op.t));
  if ('why' in read) return heldFor(read);
  // What was read is a row of the record of `op`.
  const sent = read.row as TableRow<OfficeRecord>;
  const rule = rules[op.t];
  if ((sent as Readonly<Record<string, unknown>>)[rule.author] !== author.now.id)
    return heldFor({ why: 'invalid', detail: `${rule.author}: untrue` });
  const { may } = rule;
  const isLate = !may(author.now, sent);
  if (isLate && !may(await author.whenWritten(), sent)) return heldFor({ why: 'scope', detail: '' });
  if ('reachedOn' in sent && sent.reachedOn > shiftDay(dayOf(at), 1))
    return heldFor({ why: 'invalid', detail: 'reachedOn: untrue' });
  const row = { ...sent, receivedAt: at };
  const reason = isLate ? 'late_grant' : null;
  await insertNewRow(tx, log, op, row, { actorId: author.now.id, at, reason });
  return applied;
}
