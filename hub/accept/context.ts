import type { Actor } from '#shared/domain/actor.ts';
import type { StepContext } from '#shared/workflow/effects.ts';

/** The office's calendar and hours, which all clocks count by. */
export type OfficeTime = Pick<StepContext, 'calendar' | 'office'>;

/** Who hands the operations in, and when the hub received them. */
export interface AcceptContext {
  readonly personId: string;
  readonly deviceId: string;
  /** The hub's instant; the demo gives one in the past. */
  readonly at: string;
  readonly newId: () => string;
  readonly time: OfficeTime;
  /** Told of an exception while one operation was judged; the operation is held and the batch goes on. */
  readonly onBug: (name: string, error: unknown) => void;
}

/** The author with the grants of now, and with those held when the operation was written. */
export interface Author {
  readonly now: Actor;
  readonly then: () => Promise<Actor>;
}
