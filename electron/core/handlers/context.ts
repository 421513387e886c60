import type { PersonDesk } from '../people/person-desk.ts';

/** Where a call comes from. */
export interface CallContext {
  readonly seat: string;
}

/** What the handlers of most topics need. */
export interface HandlerPorts {
  /** The desk of whoever sits there; refuses with `not_signed_in`. */
  readonly deskOf: (context: CallContext) => PersonDesk;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly newId: () => string;
}
