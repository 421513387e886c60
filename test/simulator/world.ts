import type { DeskSide } from './desk/desk-side.ts';
import type { DeskDisk } from './desk/first-disk.ts';
import type { HubSide } from './hub/hub-side.ts';
import type { OpLedger } from './oracle/op-ledger.ts';
import type { Account } from './people/cast.ts';
import type { Trace } from './trace.ts';
import type { VirtualTime } from './virtual-time.ts';

/** Everything that an invariant may look at. */
export interface World {
  readonly time: VirtualTime;
  readonly trace: Trace;
  readonly hub: HubSide;
  /** Grows when a disk is cloned. */
  readonly desks: readonly DeskSide[];
  readonly ledger: OpLedger;
  /** A row on some disk is not what it was; the weekly look at every row must find it. */
  hasRotted: boolean;
  /** Nothing goes wrong any more. */
  isMended: boolean;
  /** Operations that the hub has a bug in judging. */
  readonly poisonous: Set<string>;
  readonly addDesk: (name: string, account: Account, disk: DeskDisk, copyOf: DeskSide | null) => DeskSide;
  /** Reads what the laptop shows, which it must after whatever may have changed it. */
  readonly look: (desk: DeskSide) => void;
  /** The laptop's disk is another now: what was read before does not count. */
  readonly forgetReads: (desk: DeskSide) => void;
  /** A row on this laptop is not what it was. */
  readonly forgetRows: (desk: DeskSide) => void;
  /** The hub's timeline is another now. */
  readonly forgetCursors: () => void;
}
