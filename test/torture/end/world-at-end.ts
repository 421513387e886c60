import type { Op } from '#shared/sync/op.ts';
import { type LedgerEntry, outboxOf } from '../../simulator/oracle/op-ledger.ts';
import type { World } from '../../simulator/world.ts';
import type { OpenEnd } from './open-end.ts';

/** The milliseconds since 1970 that a UUID of version 7 begins with. */
const msOfId = (id: string): number => Number.parseInt(id.replace('-', '').slice(0, 12), 16);

/** What was told while everything ran. */
export interface Told {
  /** The bodies of operations by their ids, as laptops reported them durable. */
  readonly reported: ReadonlyMap<string, string>;
  /** When the hub was last put back to a copy, in milliseconds since 1970; null: never. */
  readonly restoredAt: number | null;
}

/**
 * The disks at the end as the simulator's checkers see its world. An operation from before the last restore may have
 * been refused on the hub that was replaced, which is final for its laptop.
 */
export function worldAtEnd({ hub, laptops }: OpenEnd, { reported, restoredAt }: Told): World {
  const bodies = new Map(reported);
  for (const { raw } of laptops)
    for (const [id, { body }] of outboxOf(raw)) bodies.set(id, bodies.get(id) ?? body);
  const entries = new Map<string, LedgerEntry>();
  for (const [id, body] of bodies) {
    const isLostInRestore = restoredAt !== null && msOfId(id) <= restoredAt;
    const op = JSON.parse(body) as Op;
    entries.set(id, { op, isRolledBack: false, excuse: null, isLostInRestore, isPromised: false });
  }
  const seen: Pick<World, never> = {
    time: { now: Date.now },
    hub: { look: () => hub },
    desks: laptops.map(({ name, account, raw }) => ({ name, account, program: () => ({ raw }) })),
    ledger: { entries },
  };
  // The checkers of a world at rest look at nothing else.
  return seen as World;
}
