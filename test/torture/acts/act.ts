import type { Call } from '#shared/contract/api.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import type { Random } from '../../simulator/random.ts';

export interface Scene {
  readonly call: Call<AppApi>;
  readonly random: Random;
  readonly newId: () => string;
  /** Today at the office, YYYY-MM-DD. */
  readonly today: string;
}

/** What somebody may do at a laptop, through the contract that screens use. */
export interface Act {
  readonly name: string;
  /** How often it is chosen beside the others. */
  readonly weight: number;
  /** False: there was nothing to do it to. Throws `Refused` as the desk does. */
  readonly perform: (scene: Scene) => Promise<boolean>;
}

/** A few words only, so that two people often write the same field, and sometimes the same value. */
export const words = ['甲', '乙', '丙', '丁'] as const;
