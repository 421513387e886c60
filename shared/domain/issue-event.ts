import { z } from 'zod';
import { issueStates } from './issue-state.ts';
import { instant, integer, json, type RowOf, record, text } from './record.ts';

/**
 * One step of an issue's history, written by the hub for every command it accepts and never changed.
 * `actorId` is null for what the system did by rule (for example the fast channel). `rev` is the issue's
 * revision after the step, dense from 1.
 */
export const issueEvent = record('issue_event', {
  issueId: text(z.string().min(1), 'hub'),
  rev: integer(z.int().min(1), 'hub'),
  command: text(z.string(), 'hub'),
  fromState: text(z.enum(issueStates), 'hub'),
  toState: text(z.enum(issueStates), 'hub'),
  actorId: text(z.string().nullable(), 'hub'),
  actorName: text(z.string(), 'hub'),
  at: text(instant, 'hub'),
  authoredAt: text(instant, 'hub'),
  note: text(z.string(), 'hub'),
  args: json(z.record(z.string(), z.json()), 'hub'),
});
export type IssueEvent = RowOf<typeof issueEvent>;
