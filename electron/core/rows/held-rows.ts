import { z } from 'zod';
import type { ReadableDb } from '#electron/store/db.ts';
import type { FoundHeld } from '#electron/store/decisions/held-work.ts';
import { listMadeDecisions } from '#electron/store/decisions/made-decisions.ts';
import { findRow } from '#electron/store/find-row.ts';
import type { HeldRow } from '#shared/contract/app/decisions.ts';
import type { Actor } from '#shared/domain/actor.ts';
import type { Held } from '#shared/domain/held.ts';
import { mayDecideHeld } from '#shared/domain/may-write.ts';
import { tableNamed, tableNames } from '#shared/domain/tables.ts';
import { shownValue } from './shown-value.ts';

type Content = HeldRow['content'];

const values = z.record(z.string(), z.json());
const changed = z.record(z.string(), z.object({ to: z.json() }));

/** What an operation says, as far as it can be read; the author's version may be newer than this program. */
const readable = z.union([
  z.object({ k: z.literal('set'), v: changed }).transform(({ v }) => Object.entries(v).map(contentOfChange)),
  z.object({ k: z.literal('new'), v: values }).transform(({ v }) => Object.entries(v).map(contentOf)),
  z
    .object({ k: z.enum(['add', 'rem']), f: z.string(), m: z.json() })
    .transform(({ f, m }) => [contentOf([f, [m]])]),
  z
    .object({ k: z.literal('cmd'), args: values })
    .transform(({ args }) => Object.entries(args).map(contentOf)),
]);

function contentOf([field, value]: [string, Content[number]['value']]): Content[number] {
  return { field, value: shownValue(field, value) };
}

function contentOfChange([field, { to }]: [string, { to: Content[number]['value'] }]): Content[number] {
  return contentOf([field, to]);
}

function isEmpty(value: Content[number]['value']): boolean {
  return value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0);
}

/** The fields of held work that say something, in the order of the record; a new record names every field. */
function contentOfHeld({ body, kind, tableName }: Held): Content {
  const table = tableNames.find((name) => name === tableName);
  const order: readonly string[] = table ? tableNamed(table).order : [];
  const content = (readable.safeParse(body).data ?? []).toSorted(
    (one, other) => order.indexOf(one.field) - order.indexOf(other.field),
  );
  return kind === 'new' ? content.filter(({ value }) => !isEmpty(value)) : content;
}

/** The firm that a duplicate met, told by the fields that the duplicate fills. */
function firstOf(db: ReadableDb, { why, detail }: Held, content: Content): HeldRow['first'] {
  const firm = why === 'duplicate' ? findRow(db, 'enterprise', detail) : null;
  if (!firm) return null;
  const values: Readonly<Record<string, Content[number]['value'] | undefined>> = firm;
  const same = content.map(({ field }) => contentOf([field, values[field] ?? null]));
  return { id: firm.id, title: firm.name, content: same };
}

/** Held work as screens show it. */
export function heldRows(db: ReadableDb, found: readonly FoundHeld[], actor: Actor): HeldRow[] {
  const made = listMadeDecisions(db, 'held');
  return found.map(({ held, title }) => {
    const { body: _body, ...shown } = held;
    const { isWaiting = false, refusal = null } = made.get(held.id) ?? {};
    const content = contentOfHeld(held);
    return {
      ...shown,
      title,
      content,
      first: firstOf(db, held, content),
      isMine: held.authorId === actor.id,
      mayDecide: mayDecideHeld(actor, held.queue),
      isWaiting,
      refusal: held.state === 'open' ? refusal : null,
    };
  });
}
