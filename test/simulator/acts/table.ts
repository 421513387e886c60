import type { Random } from '../random.ts';
import type { Act } from './act.ts';
import { attachFile } from './attach-file.ts';
import { changeTags } from './change-tags.ts';
import { decideHeld, resolveConflict } from './decide.ts';
import { deleteRow } from './delete-row.ts';
import { edits } from './edit-row.ts';
import { finishVisit } from './finish-visit.ts';
import { openFile } from './open-file.ts';
import { registerFirm } from './register-firm.ts';
import { ruleOffice } from './rule-office.ts';
import { takeBackFile } from './take-back-file.ts';
import { takeStep } from './take-step.ts';

/** Everything that people do. A new kind of work gets its row here. */
const acts: readonly Act[] = [
  registerFirm,
  finishVisit,
  ...edits,
  changeTags,
  deleteRow,
  takeStep,
  resolveConflict,
  decideHeld,
  attachFile,
  openFile,
  takeBackFile,
  ruleOffice,
];

const total = acts.reduce((sum, { weight }) => sum + weight, 0);

export function chooseAct(random: Random): Act {
  let place = random.below(total);
  for (const act of acts) {
    place -= act.weight;
    if (place < 0) return act;
  }
  throw new Error('The weights add up to the total.');
}
