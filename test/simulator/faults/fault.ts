import type { DeskSide } from '../desk/desk-side.ts';
import type { Random } from '../random.ts';
import type { World } from '../world.ts';

/** Something that goes wrong at one moment of a run. */
export interface Fault {
  readonly name: string;
  /** How often in a run in which it happens at all. */
  readonly times: number;
  readonly happen: (world: World, random: Random) => Promise<void> | void;
}

/** A laptop that is switched on; null when there is none. */
export function anyDesk({ desks }: World, random: Random): DeskSide | null {
  const on = desks.filter((desk) => desk.program() !== null);
  return on.length === 0 ? null : random.pick(on);
}
