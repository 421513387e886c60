import type { DeskDb } from '#electron/store/db.ts';
import type { OpContent } from '#electron/store/enqueue.ts';
import { findShown } from '#electron/store/overlay.ts';
import { versionOf } from '#electron/store/shown-row.ts';
import type { Enterprise } from '#shared/domain/enterprise.ts';
import { idOf } from '../../../hub/support/names.ts';

/** A change of a firm, based on what this laptop shows of it. */
export function changeOf(db: DeskDb, pk: string, changes: Partial<Enterprise>): OpContent {
  const versions = findShown(db, 'enterprise', idOf(pk))?.versions ?? {};
  const v = Object.entries(changes).map(([name, to]) => [name, { to, base: versionOf(versions, name) }]);
  return { k: 'set', t: 'enterprise', pk, v: Object.fromEntries(v) };
}
