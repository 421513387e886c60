import type { Random } from '../../simulator/random.ts';
import type { Act } from './act.ts';
import { decide } from './decide.ts';
import { editFirms } from './edit-firms.ts';
import { finishVisit } from './finish-visit.ts';
import { takeStep } from './take-step.ts';

/** Everything that people do. A new kind of work gets its row here. */
const acts: readonly Act[] = [finishVisit, editFirms, takeStep, decide];

const total = acts.reduce((sum, { weight }) => sum + weight, 0);

export function chooseAct(random: Random): Act {
  let place = random.below(total);
  for (const act of acts) {
    place -= act.weight;
    if (place < 0) return act;
  }
  throw new Error('The weights add up to the total.');
}
