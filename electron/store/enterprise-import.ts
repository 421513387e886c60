import { must } from '#shared/assert.ts';
import type { Enterprise } from '#shared/domain/enterprise.ts';
import type { DeskDb, ReadableDb } from './db.ts';
import { type Author, enqueue, type OpContent } from './enqueue.ts';
import { findShown } from './overlay.ts';
import { versionOf } from './shown-row.ts';

type Values = Omit<Enterprise, 'id'>;

/** One firm of an imported list: a new one, or the fields that change on one that is there. */
export type ImportedFirm =
  | { readonly kind: 'new'; readonly values: Values }
  | { readonly kind: 'set'; readonly id: string; readonly values: Partial<Values> };

function contentOf(db: ReadableDb, newId: () => string, firm: ImportedFirm): OpContent {
  if (firm.kind === 'new') return { k: 'new', t: 'enterprise', pk: newId(), v: firm.values };
  const { versions } = must(findShown(db, 'enterprise', firm.id), 'the plan found the firm in this store');
  const changes = Object.entries(firm.values).map(([field, to]) => [
    field,
    { to, base: versionOf(versions, field) },
  ]);
  return { k: 'set', t: 'enterprise', pk: firm.id, v: Object.fromEntries(changes) };
}

/**
 * Writes an imported list, all of it or nothing. Each firm is an act of its own, so that the hub may take the list in
 * batches and judge every firm alone.
 */
export function writeEnterpriseImport(db: DeskDb, author: Author, firms: readonly ImportedFirm[]): void {
  db.write((tx) => {
    for (const firm of firms) enqueue(tx, author, [contentOf(tx, author.newId, firm)]);
  });
}
