import { must } from '#shared/assert.ts';
import type { Enterprise } from '#shared/domain/enterprise.ts';
import type { DeskDb, ReadableDb } from './db.ts';
import { type Author, enqueue, type OpContent } from './enqueue.ts';
import { listChanges } from './list-changes.ts';
import { findShown } from './overlay.ts';

type Values = Omit<Enterprise, 'id'>;

/** One firm of an imported list: a new one, or the fields that change on one that is there. */
export type ImportedFirm =
  | { readonly kind: 'new'; readonly values: Values }
  | { readonly kind: 'set'; readonly id: string; readonly values: Partial<Values> };

function contentsOf(db: ReadableDb, newId: () => string, firm: ImportedFirm): OpContent[] {
  if (firm.kind === 'new') return [{ k: 'new', t: 'enterprise', pk: newId(), v: firm.values }];
  const shown = must(findShown(db, 'enterprise', firm.id), 'the plan found the firm in this store');
  return listChanges('enterprise', firm.id, shown, firm.values);
}

/**
 * Writes an imported list, all of it or nothing. Each firm is an act of its own, so that the hub may take the list in
 * batches and judge every firm alone.
 */
export function writeEnterpriseImport(db: DeskDb, author: Author, firms: readonly ImportedFirm[]): void {
  db.write((tx) => {
    for (const firm of firms) enqueue(tx, author, contentsOf(tx, author.newId, firm));
  });
}
