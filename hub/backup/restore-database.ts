import { copyTables } from '#hub/store/copy-tables.ts';
import type { HubStore } from '#hub/store/db.ts';
import { emptyTables } from '#hub/store/empty-tables.ts';

/**
 * Puts the content of `from`, a store that may already be served, in the place of everything in `to`, which is kept in
 * the file `kept` first. One transaction: the old data stay until the new ones are complete.
 */
export async function restoreIntoDatabase(
  from: Pick<HubStore, 'read'>,
  to: HubStore,
  kept: string,
): Promise<void> {
  await to.backup(kept);
  await copyTables(from, {
    write: (work) =>
      to.write(async (tx) => {
        await emptyTables(tx);
        return work(tx);
      }),
  });
}
