/** Who sends: a laptop by name, as long as its program lives and has a line. */
export interface Sender {
  readonly name: string;
  readonly isOver: () => boolean;
  readonly isOffline: () => boolean;
}
