import type { Violation } from '../violation.ts';
import type { World } from '../world.ts';
import { checkAtMostOnce } from './at-most-once.ts';
import { checkBlobs } from './blobs.ts';
import { checkFeed } from './bounded-feed.ts';
import { checkConvergence } from './convergence.ts';
import { checkDigests } from './digests.ts';
import { checkLateWork } from './late-work.ts';
import { checkNothingKept } from './no-leak.ts';
import { checkNoLostOperation } from './no-lost-operation.ts';
import { checkNoSilentOverwrite } from './no-silent-overwrite.ts';
import { checkNoValueVanishes } from './no-value-vanishes.ts';
import { checkShown } from './shown-at-rest.ts';
import { checkStateMachine } from './state-machine.ts';

/** Everything that must hold once nothing moves any more. */
const checkers: readonly ((world: World) => Promise<Violation[]> | Violation[])[] = [
  checkConvergence,
  checkNoLostOperation,
  checkAtMostOnce,
  checkNoSilentOverwrite,
  checkNoValueVanishes,
  checkNothingKept,
  checkFeed,
  checkStateMachine,
  checkShown,
  checkLateWork,
  checkDigests,
  checkBlobs,
];

export async function checkAtRest(world: World): Promise<Violation[]> {
  const violations: Violation[] = [];
  for (const check of checkers) violations.push(...(await check(world)));
  return violations;
}
