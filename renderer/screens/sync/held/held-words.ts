import type { HeldRow } from '#shared/contract/app/decisions.ts';
import { chinese } from '#shared/text/chinese.ts';
import type { Say } from '../../../ui/use-texts.ts';

const has = <T extends object>(table: T, key: string): key is keyof T & string => Object.hasOwn(table, key);

/** 修改 企业. */
export function heldWhat(say: Say, { kind, tableName }: HeldRow): string {
  const { kind: kinds, table: tables } = chinese.sync;
  const doing = has(kinds, kind) ? say(`sync:kind.${kind}`) : kind;
  return has(tables, tableName) ? `${doing} ${say(`sync:table.${tableName}`)}` : doing;
}

export function heldTitle(say: Say, { title }: HeldRow): string {
  return title || say('sync:unnamed');
}

/** What giving up or returning comes to; a duplicate's record stands already and stays. */
export function askWords(say: Say, held: HeldRow): string {
  const title = heldTitle(say, held);
  if (held.why === 'duplicate') return say('sync:held.duplicateAsk', { title });
  return held.isMine
    ? say('sync:held.giveUpAsk', { title })
    : say('sync:held.discardAsk', { title, name: held.authorName });
}

/** What accepting a duplicate comes to: two firms with one credit code. */
export function applyWords(say: Say, held: HeldRow): string {
  const title = heldTitle(say, held);
  return held.first === null
    ? say('sync:held.applyAskAlone', { title })
    : say('sync:held.applyAsk', { title, first: held.first.title });
}
