import { z } from 'zod';

/** An answer to a question of a panel: a few words, or the code of what was chosen. */
export const intakeAnswer = z.string().trim().min(1).max(300);

/** What was answered to each panel's questions, by the panel's code and the question's. */
export const intake = z.record(z.string().max(20), z.record(z.string().max(40), intakeAnswer));
export type Intake = z.infer<typeof intake>;
