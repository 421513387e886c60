import type { Input } from '#shared/contract/api.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import type { SqlValue } from '../db.ts';
import { likeText } from '../like.ts';

type Filter = Input<AppApi, 'enterprises.list'>['filter'];

export interface Condition {
  readonly sql: string;
  readonly params: Readonly<Record<string, SqlValue>>;
}

/** `p` is `enterprise_pinyin`, `e` the firm. Readings begin after a bar, so `:reading` finds beginnings only. */
const textSql = `(
  e.name LIKE '%' || :text || '%' ESCAPE '\\'
  OR p.full LIKE '%|' || :reading || '%' ESCAPE '\\'
  OR p.initials LIKE '%' || :reading || '%' ESCAPE '\\'
  OR e.uscc LIKE '%' || :text ESCAPE '\\'
  OR e.uscc LIKE :text || '%' ESCAPE '\\')`;

/** Finds by name, pinyin, initials of the pinyin, or the first or last digits of the code. */
export function textCondition(text: string): Condition {
  const typed = likeText(text.trim());
  if (typed === '') return { sql: '1', params: {} };
  return { sql: textSql, params: { text: typed, reading: typed.toLowerCase().replaceAll(/\s/g, '') } };
}

const kinds: Readonly<Record<Filter['kind'], string>> = {
  all: '1',
  leader: `e.chain_role = 'leader'`,
  member: `e.chain_role = 'member'`,
  doubling: `(e.doubling_from <= :today AND coalesce(e.doubling_to, '~') >= :today)`,
  other: `(e.chain_role IS NULL AND NOT coalesce(e.doubling_from <= :today AND coalesce(e.doubling_to, '~') >= :today, 0))`,
};

/** `today` is YYYY-MM-DD. */
export function firmCondition(
  filter: Filter,
  { personId, today }: { personId: string; today: string },
): Condition {
  const text = textCondition(filter.text);
  const parts = [text.sql, kinds[filter.kind]];
  const params: Record<string, SqlValue> = { ...text.params };
  if (filter.kind === 'doubling' || filter.kind === 'other') params.today = today;
  if (filter.chainCode !== null) {
    parts.push('e.chain_code = :chainCode');
    params.chainCode = filter.chainCode;
  }
  if (filter.isMine) {
    parts.push('e.commissioner_id = :personId');
    params.personId = personId;
  }
  return { sql: parts.join(' AND '), params };
}
