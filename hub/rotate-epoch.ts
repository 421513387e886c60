import type { HubStore } from './store/db.ts';
import { forgetDeviceTokens } from './store/devices.ts';
import { setMeta } from './store/meta.ts';

/**
 * Starts a new timeline in a store that was put back to an earlier state; returns its name. Must run before anything
 * is served from that state: sequences given out after it was kept mean something else now. Desks that learn of the
 * new epoch take every row anew and send again what the state may lack; the tokens they prove themselves with are
 * newer than the state, so the next one is taken as it comes. A hub that is open over the store still speaks of the
 * old epoch and has to be opened again.
 */
export async function rotateEpoch(store: Pick<HubStore, 'write'>, newId: () => string): Promise<string> {
  const epoch = newId();
  await store.write(async (tx) => {
    await setMeta(tx, 'epoch', epoch);
    await forgetDeviceTokens(tx);
  });
  return epoch;
}
