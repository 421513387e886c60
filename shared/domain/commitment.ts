import { z } from 'zod';
import { day, instant, personRef, type RowOf, record, text } from './record.ts';

export const commitmentStates = ['open', 'kept', 'dropped'] as const;

export const commitmentText = z.string().trim().min(1).max(300);
export const commitmentOutcome = z.string().max(500);

/** What a visitor promised a firm (承诺事项), until somebody writes down what became of it. */
export const commitment = record('commitment', {
  enterpriseId: text(z.string().min(1), 'once'),
  /** The visit in which it was promised. */
  visitId: text(z.string().min(1), 'once'),
  text: text(commitmentText),
  dueOn: text(day.nullable()),
  madeById: text(personRef, 'once'),
  madeAt: text(instant, 'once'),
  state: text(z.enum(commitmentStates)),
  /** How it was kept, or why it is not; empty while it is open. */
  outcome: text(commitmentOutcome),
  closedOn: text(day.nullable()),
  receivedAt: text(instant.nullable(), 'hub'),
});
export type Commitment = RowOf<typeof commitment>;
