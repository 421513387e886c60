/** What a laptop's process can be told to do. */
export type OrderName = 'sign in' | 'act' | 'sync' | 'verify' | 'stop';

export interface Order {
  readonly id: number;
  readonly name: OrderName;
  /** What the act is chosen by. */
  readonly seed: number;
}

export interface Answer {
  readonly id: number;
  /** `done`, `nothing`, the code of a refusal, or what went wrong. */
  readonly said: string;
  /** What was done, for the tally. */
  readonly act: string;
  /** The bodies of operations that are on the disk and were not told of before. */
  readonly durable: readonly string[];
  /** Nothing waits and the hub has answered. */
  readonly isLevel: boolean;
}
