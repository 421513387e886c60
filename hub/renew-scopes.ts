import type { Writer } from './store/db.ts';
import { findMeta, setMeta } from './store/meta.ts';
import { startMove } from './store/moves.ts';

/**
 * How rows are put into scopes now. `2` keeps confidential issues out of their panel's; `3` has scopes of the chain and
 * doubling offices.
 */
const scopeForm = '4';

/**
 * Lets what an older program put into other scopes move to those of now, firm by firm, as when a firm itself moves.
 * Until it has moved nobody is given it by the older ones.
 */
export async function renewScopes(tx: Writer): Promise<void> {
  if ((await findMeta(tx, 'scope_form')) === scopeForm) return;
  const firms = await tx
    .selectFrom('issue')
    .select('enterprise_id as id')
    .distinct()
    .where('is_confidential', '=', 1)
    .execute();
  const listed = await tx
    .selectFrom('enterprise')
    .select('id')
    .where((where) => where.or([where('chain_code', 'is not', null), where('doubling_from', 'is not', null)]))
    .execute();
  const ids = new Set([...firms, ...listed].map(({ id }) => String(id)));
  for (const pk of ids) await startMove(tx, { table: 'enterprise', pk });
  await setMeta(tx, 'scope_form', scopeForm);
}
