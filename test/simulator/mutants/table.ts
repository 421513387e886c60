import type { Mutant } from './mutant.ts';
import { deskMutants } from './of-desk.ts';
import { fileMutants } from './of-files.ts';
import { hubMutants } from './of-hub.ts';

/** Every defect that the simulator must find. A new guarantee of the product gets a row that takes it away. */
export const mutants: readonly Mutant[] = [...deskMutants, ...hubMutants, ...fileMutants];
