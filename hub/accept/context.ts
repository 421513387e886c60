import type { Actor } from '#shared/domain/actor.ts';
import { mayDecideHeld } from '#shared/domain/may-write.ts';

/** Who hands the operations in, and when the hub received them. */
export interface AcceptContext {
  readonly personId: string;
  readonly deviceId: string;
  /** The hub's instant; the demo gives one in the past. */
  readonly at: string;
  readonly newId: () => string;
  /** Told of an exception while one operation was judged; the operation is held and the batch goes on. */
  readonly onBug: (name: string, error: unknown) => void;
  /** So many rows follow a moved one at once, where it is not the usual number. */
  readonly movedAtOnce?: number | undefined;
}

/** The author with the grants of now, and with those held when the operation was written. */
export interface Author {
  readonly now: Actor;
  readonly whenWritten: () => Promise<Actor>;
  /** The supervisor who lets held work stand; null while nobody decides. */
  readonly approver: Actor | null;
}

/** By which right something is written; the audit says so where it is not the author's own of now. */
export type Entitlement = 'now' | 'late_grant' | 'approved' | 'nobody';

export async function entitlementOf(
  author: Author,
  may: (actor: Actor) => boolean,
  districtCode: string,
): Promise<Entitlement> {
  if (may(author.now)) return 'now';
  if (author.approver && mayDecideHeld(author.approver, districtCode)) return 'approved';
  return may(await author.whenWritten()) ? 'late_grant' : 'nobody';
}

export const reasonOf = (entitlement: Entitlement): string | null =>
  entitlement === 'now' ? null : entitlement;
