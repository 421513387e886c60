import type { Writer } from '#hub/store/db.ts';
import { findRow, listKeys, listRows } from '#hub/store/rows.ts';
import { shiftDay } from '#shared/calendar/calendar.ts';
import { dayOf } from '#shared/calendar/office-time.ts';
import type { Actor } from '#shared/domain/actor.ts';
import { blankHubFields } from '#shared/domain/blank-hub-fields.ts';
import {
  mayKeepPanel,
  mayKeepView,
  mayRecordPlan,
  mayReveal,
  mayRuleOffice,
  maySupervise,
} from '#shared/domain/may-write.ts';
import type { TableName, TableRow } from '#shared/domain/tables.ts';
import { untrueMemberField } from '#shared/panels/members.ts';
import type { NewOp } from '#shared/sync/op.ts';
import type { BatchLog } from './batch-log.ts';
import type { AcceptContext, Author } from './context.ts';
import { type HoldReason, hold } from './hold.ts';
import { insertNewRow } from './insert-new-row.ts';
import { applied, type Outcome } from './outcome.ts';
import { readNewRow } from './read-new-row.ts';

type OfficeRecord =
  | 'workday_calendar'
  | 'office_setting'
  | 'plan_value'
  | 'report_archive'
  | 'expert'
  | 'panel_checklist'
  | 'saved_view'
  | 'disclosure';

interface OfficeRule<N extends OfficeRecord> {
  readonly may: (actor: Actor, row: TableRow<N>) => boolean;
  /** Where the record names who wrote it. */
  readonly author: keyof TableRow<N> & string;
  /** The field that cannot be true on the hub's local day `on`; null when all is well. */
  readonly untrueFieldOf?: (tx: Writer, row: TableRow<N>, on: string) => Promise<string | null>;
}

/** The key of a view belongs to whoever kept it first. */
async function foreignKey(tx: Writer, view: TableRow<'saved_view'>): Promise<'viewKey' | null> {
  const ids = (await listKeys(tx, 'saved_view', 'view_key', view.viewKey)).map(({ id }) => id);
  const others = [...(await listRows(tx, 'saved_view', ids)).values()];
  return others.every(({ row }) => row.ownerId === view.ownerId) ? null : 'viewKey';
}

const rules: { readonly [N in OfficeRecord]: OfficeRule<N> } = {
  workday_calendar: { may: mayRuleOffice, author: 'broughtById' },
  office_setting: { may: mayRuleOffice, author: 'setById' },
  plan_value: {
    may: mayRecordPlan,
    author: 'recordedById',
    untrueFieldOf: async (_tx, { reachedOn }, on) => (reachedOn > shiftDay(on, 1) ? 'reachedOn' : null),
  },
  report_archive: { may: (actor, row) => maySupervise(actor, row.districtCode), author: 'madeById' },
  expert: {
    may: (actor, row) => mayKeepPanel(actor, row.panelCode),
    author: 'setById',
    untrueFieldOf: async (tx, member) => {
      const person = member.personId === null ? null : await findRow(tx, 'person', member.personId);
      return untrueMemberField(member, person?.row ?? null);
    },
  },
  disclosure: { may: mayReveal, author: 'byId' },
  saved_view: { may: mayKeepView, author: 'ownerId', untrueFieldOf: foreignKey },
  panel_checklist: { may: (actor, row) => mayKeepPanel(actor, row.panelCode), author: 'setById' },
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
  const rule = rules[op.t] as OfficeRule<OfficeRecord>;
  if ((sent as Readonly<Record<string, unknown>>)[rule.author] !== author.now.id)
    return heldFor({ why: 'invalid', detail: `${rule.author}: untrue` });
  const { may } = rule;
  const isLate = !may(author.now, sent);
  if (isLate && !may(await author.whenWritten(), sent)) return heldFor({ why: 'scope', detail: '' });
  const untrue = (await rule.untrueFieldOf?.(tx, sent, dayOf(at))) ?? null;
  if (untrue !== null) return heldFor({ why: 'invalid', detail: `${untrue}: untrue` });
  const row = { ...sent, receivedAt: at };
  const reason = isLate ? 'late_grant' : null;
  await insertNewRow(tx, log, op, row, { actorId: author.now.id, at, reason });
  return applied;
}
