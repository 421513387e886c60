import type { Reply } from '#shared/contract/reply.ts';
import type { HubSide } from '../hub/hub-side.ts';
import type { Random } from '../random.ts';
import type { Trace } from '../trace.ts';
import type { VirtualTime } from '../virtual-time.ts';
import type { Sender } from './sender.ts';
import type { Weather } from './weather.ts';

/** An exchange that the hub has answered, as it left the hub. */
export interface Exchange {
  readonly sender: Sender;
  readonly name: string;
  readonly input: Record<string, unknown>;
  readonly reply: Reply;
}

/** Bytes that the hub gave away, from some byte on. */
export interface GivenBytes {
  readonly sender: Sender;
  readonly path: string;
  readonly isWhole: boolean;
  readonly body: Buffer;
}

export interface NetworkPorts {
  readonly time: VirtualTime;
  readonly random: Random;
  readonly hub: HubSide;
  readonly trace: Trace;
  readonly weather: () => Weather;
  /** Called when the hub has given away bytes, before anything else happens. */
  readonly onBytes: (given: GivenBytes) => Promise<void>;
  /** Called when the hub has answered, before anything else happens. */
  readonly onAnswer: (exchange: Exchange) => Promise<void>;
  /** Called when an answer has arrived and the program has done with it what it does at once. */
  readonly onArrival: (sender: Sender) => void;
}
