import { z } from 'zod';
import { instant, json, personRef, type RowOf, record, text } from './record.ts';

const conflictStates = ['open', 'resolved'] as const;
export const conflictChoices = ['current', 'incoming', 'other'] as const;

/**
 * One field that two people changed without knowing of each other (冲突). The hub keeps its own value, `current`, and
 * writes down the other, `incoming`, and what stood there before both, `base`; a person chooses. While the conflict is
 * open, `current` follows the field. Versions are the ids of the operations that wrote the values.
 */
export const conflict = record('conflict', {
  tableName: text(z.string(), 'hub'),
  pk: text(z.string(), 'hub'),
  field: text(z.string(), 'hub'),
  baseVersion: text(z.string().nullable(), 'hub'),
  baseValue: json(z.json(), 'hub'),
  currentVersion: text(z.string().nullable(), 'hub'),
  currentValue: json(z.json(), 'hub'),
  currentById: text(personRef.nullable(), 'hub'),
  currentByName: text(z.string(), 'hub'),
  currentAt: text(instant.nullable(), 'hub'),
  incomingVersion: text(z.string(), 'hub'),
  incomingValue: json(z.json(), 'hub'),
  incomingById: text(personRef, 'hub'),
  incomingByName: text(z.string(), 'hub'),
  incomingAt: text(instant, 'hub'),
  openedAt: text(instant, 'hub'),
  state: text(z.enum(conflictStates), 'hub'),
  choice: text(z.enum(conflictChoices).nullable(), 'hub'),
  chosenValue: json(z.json(), 'hub'),
  resolvedById: text(personRef.nullable(), 'hub'),
  resolvedByName: text(z.string(), 'hub'),
  resolvedAt: text(instant.nullable(), 'hub'),
});
export type Conflict = RowOf<typeof conflict>;
