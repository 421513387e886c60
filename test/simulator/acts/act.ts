import type { DeskDb } from '#electron/store/db.ts';
import type { OpContent } from '#electron/store/enqueue.ts';
import type { DeskSide } from '../desk/desk-side.ts';
import type { Random } from '../random.ts';

/** What somebody may do at a laptop. */
export interface Act {
  readonly name: string;
  /** How often it is chosen beside the others. */
  readonly weight: number;
  /** What is written for it; none when there is nothing to do it to. */
  readonly contents: (scene: Scene) => OpContent[];
}

export interface Scene {
  readonly desk: DeskSide;
  readonly db: DeskDb;
  readonly random: Random;
  readonly newId: () => string;
  /** Today as this laptop believes, and the instant. */
  readonly today: string;
  readonly now: string;
}
