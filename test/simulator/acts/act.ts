import type { DeskDb, WritableDb } from '#electron/store/db.ts';
import type { OpContent } from '#electron/store/enqueue.ts';
import type { DeskSide } from '../desk/desk-side.ts';
import type { Random } from '../random.ts';

/** What somebody may do at a laptop. */
export interface Act {
  readonly name: string;
  /** How often it is chosen beside the others. */
  readonly weight: number;
  /** What is written for it; none when there is nothing to do it to. */
  readonly contents: (scene: Scene) => OpContent[] | Promise<OpContent[] | Work>;
}

/** What is written in one transaction. */
export interface Work {
  readonly contents: OpContent[];
  readonly also: (tx: WritableDb) => void;
}

export interface Scene {
  readonly desk: DeskSide;
  readonly db: DeskDb;
  readonly random: Random;
  readonly newId: () => string;
  /** An operation was taken back by its author before anybody else knew of it. */
  readonly forget: (opId: string) => void;
  /** Today as this laptop believes, and the instant. */
  readonly today: string;
  readonly now: string;
}
