import type { HubStore, Writer } from '#hub/store/db.ts';
import { troubleOf } from '#hub/store/trouble-of.ts';
import type { AcceptContext } from './context.ts';

/** What came of the work, or the id under which its defect was told: the text of an error may name people. */
export type Attempted<T> = { readonly value: T } | { readonly defect: string };

/**
 * Runs the judging of one operation so that a defect in it undoes it alone, and is told under `name`. The machine's
 * trouble is not the operation's and is thrown on: nothing of this request is taken, and the desk comes again.
 */
export async function attemptAlone<T>(
  store: Pick<HubStore, 'attempt'>,
  tx: Writer,
  { newId, onBug }: Pick<AcceptContext, 'newId' | 'onBug'>,
  name: string,
  work: () => Promise<T>,
): Promise<Attempted<T>> {
  try {
    return { value: await store.attempt(tx, work) };
  } catch (error) {
    if (troubleOf(error) !== null) throw error;
    const defect = newId();
    onBug(`${name} ${defect}`, error);
    return { defect };
  }
}
