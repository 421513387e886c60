import type { Input } from '#shared/contract/api.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import type { SqlValue } from '#shared/domain/columns.ts';
import { likeText } from '../like.ts';

type Filter = Input<AppApi, 'enterprises.list'>['filter'];

export interface Condition {
  readonly sql: string;
  readonly params: Readonly<Record<string, SqlValue>>;
}

/** `p` is `enterprise_pinyin`, `e` the firm; a part of a name is found wherever it stands. */
const wordSql = (word: string): string => `(
  e.name LIKE '%' || :${word} || '%' ESCAPE '\\'
  OR p.full LIKE '%' || lower(:${word}) || '%' ESCAPE '\\'
  OR p.initials LIKE '%' || lower(:${word}) || '%' ESCAPE '\\'
  OR e.uscc LIKE '%' || :${word} ESCAPE '\\'
  OR e.uscc LIKE :${word} || '%' ESCAPE '\\')`;

/**
 * Finds by name, pinyin, initials of the pinyin, or the first or last digits of the code; of several words each must
 * be found. `text` in the parameters is the whole text as it was typed.
 */
export function textCondition(text: string): Condition {
  const typed = text.trim();
  if (typed === '') return { sql: '1', params: {} };
  const words = typed.split(/\s+/u).map(likeText);
  const params = Object.fromEntries(words.map((word, index) => [`word${index}`, word]));
  return {
    sql: words.map((_word, index) => wordSql(`word${index}`)).join(' AND '),
    params: { ...params, text: likeText(typed) },
  };
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
