import type { HubStore } from '#hub/store/db.ts';
import { openSqliteStore } from '#hub/store/sqlite-open.ts';

/** Opens what a hub keeps in a folder; null: a store that is opened once and then forgotten. */
export type OpenStore = (dataDir: string | null) => Promise<HubStore>;

export const onSqlite: OpenStore = async (dataDir) => openSqliteStore(dataDir);

let current = onSqlite;

/** From now on the stories of this test file run on that engine. */
export function runOn(engine: OpenStore): void {
  current = engine;
}

export const openStoryStore: OpenStore = (dataDir) => current(dataDir);
