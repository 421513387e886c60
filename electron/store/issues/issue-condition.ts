import type { IssueFilter } from '#shared/contract/app/issues.ts';
import type { Actor } from '#shared/domain/actor.ts';
import type { SqlValue } from '#shared/domain/columns.ts';
import type { Lamp } from '#shared/workflow/lamp.ts';
import type { OfficeRules } from '#shared/workflow/office-rules.ts';
import { likeText } from '../like.ts';
import { type IssueCondition, waitingFor } from './waiting-for.ts';

/** The lamps of `lampOf` as conditions; `:now` is an ISO instant. */
export const lampSql: Readonly<Record<Lamp, string>> = {
  none: 'i.due_at IS NULL',
  green: '(:now <= i.due_at AND NOT coalesce(:now >= i.warn_at, 0) AND NOT coalesce(:now >= i.alarm_at, 0))',
  yellow: '(:now <= i.due_at AND :now >= i.warn_at AND NOT coalesce(:now >= i.alarm_at, 0))',
  red: '(:now > i.due_at AND NOT coalesce(:now >= i.alarm_at, 0))',
  flash: '(i.due_at IS NOT NULL AND :now >= i.alarm_at)',
};

const kindSql: Readonly<Record<IssueFilter['kind'], string>> = {
  all: '1',
  chain: 'i.chain_role IS NOT NULL',
  doubling: 'i.is_doubling = 1',
  fast: `i.channel = 'fast'`,
};

function groupOf(group: IssueFilter['group'], { actor, rules }: Asker): IssueCondition {
  switch (group) {
    case 'open':
      return { sql: 'i.closed_at IS NULL', params: {} };
    case 'closed':
      return { sql: 'i.closed_at IS NOT NULL', params: {} };
    case 'mine':
      return waitingFor(actor, rules);
    case 'reported':
      return { sql: 'i.reporter_id = :actorId', params: { actorId: actor.id } };
    default:
      return { sql: '1', params: {} };
  }
}

const searched = ['i.title', 'i.enterprise_name', 'i.issue_no', 'i.description'];

/** Who asks, and by which rules steps are this person's. */
export interface Asker {
  readonly actor: Actor;
  readonly rules: OfficeRules;
}

/** Everything a filter asks of an issue `i`; `now` is an ISO instant. */
export function issueCondition(filter: IssueFilter, asker: Asker, now: string): IssueCondition {
  const group = groupOf(filter.group, asker);
  const parts = [group.sql, kindSql[filter.kind]];
  const params: Record<string, SqlValue> = { ...group.params };
  const add = (sql: string, name: string, value: SqlValue): void => {
    parts.push(sql);
    params[name] = value;
  };
  if (filter.panelCode !== null) add('i.panel_code = :panelCode', 'panelCode', filter.panelCode);
  if (filter.districtCode !== null)
    add('i.district_code = :districtCode', 'districtCode', filter.districtCode);
  if (filter.state !== null) add('i.state = :state', 'state', filter.state);
  if (filter.lamp === 'none') parts.push(lampSql.none);
  else if (filter.lamp !== null) add(lampSql[filter.lamp], 'now', now);
  const text = filter.text.trim();
  if (text !== '') {
    const finds = searched.map((column) => `${column} LIKE '%' || :text || '%' ESCAPE '\\'`);
    add(`(${finds.join(' OR ')})`, 'text', likeText(text));
  }
  return { sql: parts.join(' AND '), params };
}
