import type { DeskEvent } from '#shared/contract/events.ts';
import type { Reply } from '#shared/contract/reply.ts';

/** How calls reach the desk's core and its events come back; the same conversation over every pipe. */
export interface Carrier {
  readonly call: (name: string, input: unknown) => Promise<Reply>;
  /** Returns the function that stops listening. `onCut`: events may be missing from now on, as far as the pipe can tell. */
  readonly onEvent: (listener: (event: DeskEvent) => void, onCut?: () => void) => () => void;
}
