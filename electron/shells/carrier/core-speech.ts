import type { DeskEvent } from '#shared/contract/events.ts';

/** What a shell says to the core's process. */
export interface ToCore {
  readonly ask: { readonly seat: string; readonly name: string; readonly input: unknown };
  readonly tell: 'stop';
}

/** What the core's process says to its shell. It asks for one thing: a file parsed in a disposable process. */
export interface FromCore {
  readonly ask: ParseQuestion;
  readonly tell: 'ready' | { readonly seat: string; readonly event: DeskEvent };
}

export interface ParseQuestion {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

/** To and from the parser's process: one file, one answer. */
export interface ToParser {
  readonly ask: ParseQuestion;
  readonly tell: never;
}

export interface FromParser {
  readonly ask: never;
  readonly tell: never;
}
