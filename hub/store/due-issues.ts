import type { Reader } from './db.ts';

/** Since when to look: instants and the hub sequence up to which firms were looked at. */
export interface DueSince {
  readonly at: string;
  readonly seq: number;
}

/**
 * The ids of open issues about which the rules may have to do something: whose hold ended before the local day `today`,
 * whose alarm came after `since.at` and not after `at`, and whose firm changed after `since.seq`.
 */
export async function listDueIssues(
  db: Reader,
  { since, at, today }: { readonly since: DueSince; readonly at: string; readonly today: string },
): Promise<string[]> {
  const open = db
    .selectFrom('issue')
    .select('issue.id')
    .where('issue.deleted_at', 'is', null)
    .where('issue.closed_at', 'is', null)
    .where('issue.state', '<>', 'draft');
  const held = open.where('issue.state', '=', 'on_hold').where('issue.hold_until', '<', today);
  const alarmed = open.where('issue.alarm_at', '>', since.at).where('issue.alarm_at', '<=', at);
  const changed = open
    .innerJoin('enterprise', 'enterprise.id', 'issue.enterprise_id')
    .where('enterprise.seq', '>', since.seq);
  const ids = new Set<string>();
  for (const query of [held, alarmed, changed])
    for (const { id } of await query.orderBy('issue.id').execute()) ids.add(id);
  return [...ids];
}

const officeTables = ['workday_calendar', 'office_setting'] as const;

/** Whether an administrator changed the calendar, the hours or the limits after the hub sequence `seq`. */
export async function isOfficeChanged(db: Reader, seq: number): Promise<boolean> {
  for (const table of officeTables) {
    const newer = await db.selectFrom(table).select('id').where('seq', '>', seq).limit(1).executeTakeFirst();
    if (newer) return true;
  }
  return false;
}
