import { z } from 'zod';
import { isPlainLine } from './plain-line.ts';
import { instant, json, personRef, type RowOf, record, text } from './record.ts';

const words = z.string().trim().min(1).max(60).refine(isPlainLine);

/** A question as a panel's lead wrote it down, or a shipped one that is kept. */
export const keptQuestion = z.object({
  code: z.string().min(1).max(40),
  /** Null for a shipped question, whose words and answers are in the text catalogue. */
  own: z
    .object({
      label: words,
      /** What may be chosen; empty where one writes. */
      options: z.array(words).max(12),
    })
    .nullable(),
});
export type KeptQuestion = z.infer<typeof keptQuestion>;

/**
 * What a panel asks of an issue, in place of the shipped checklist. Never changed: what replaces it is a row of its
 * own, and of those for one panel the one that the hub received last is in force.
 */
export const panelChecklist = record('panel_checklist', {
  panelCode: text(z.string().min(1).max(20), 'once'),
  questions: json(z.array(keptQuestion).max(20), 'once'),
  setById: text(personRef, 'once'),
  setAt: text(instant, 'once'),
  receivedAt: text(instant.nullable(), 'hub'),
});
export type PanelChecklist = RowOf<typeof panelChecklist>;
