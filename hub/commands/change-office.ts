import { beginTimeline } from '../begin-timeline.ts';
import { type Seeder, seedInside } from '../seeding.ts';
import type { Writer } from '../store/db.ts';
import { type CommandPorts, withStore } from './command.ts';

/**
 * Changes people, grants or units in one transaction. What the seeder touches travels to every desk that may see it,
 * as every change does; a hub that serves the same data notices by itself.
 */
export function changeOffice<T>(
  ports: CommandPorts,
  work: (tx: Writer, seeder: Seeder) => Promise<T>,
): Promise<T> {
  const { newId, onBug } = ports;
  return withStore(
    ports,
    (store) =>
      store.write(async (tx) => {
        await beginTimeline(tx, newId);
        return seedInside(store, tx, { newId, onBug }, (seeder) => work(tx, seeder));
      }),
    { mayBeNew: true },
  );
}
