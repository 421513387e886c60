import { z } from 'zod';
import { issueNatures, urgencies } from './issue.ts';
import { opStatuses, visitModes, visitTypes } from './visit.ts';

const free = z.string().max(20_000);
/** More people than any visit has. */
const mostPeople = 50;
const mostIssues = 200;
const mostCommitments = 50;

/** An issue while it is being typed inside a visit. */
export const issueDraft = z.object({
  id: z.uuid(),
  title: free,
  description: free,
  categoryCode: z.string().nullable(),
  categoryNote: free,
  panelCode: z.string().nullable(),
  /** True when the person chose category and panel; suggestions then leave them alone. */
  isRoutingChosen: z.boolean(),
  nature: z.enum(issueNatures),
  urgency: z.enum(urgencies),
  isConfidential: z.boolean(),
  expectedOutcome: free,
  /** What the firm was told at once; when something stands here the issue is closed on the spot (当场办结). */
  onSpotReply: free.default(''),
  /** Answers to the questions of panels, by panel and question; also of panels that were chosen before. */
  intake: z.record(z.string(), z.record(z.string(), free.nullable())).default({}),
});
export type IssueDraft = z.infer<typeof issueDraft>;

/** A visit while it is being typed: everything may be missing, nothing is judged. Local to one person's laptop. */
export const visitDraft = z.object({
  id: z.uuid(),
  enterpriseId: z.string().nullable(),
  enterpriseName: free,
  visitType: z.enum(visitTypes),
  visitMode: z.enum(visitModes),
  visitedOn: free,
  startedTime: free,
  endedTime: free,
  coVisitors: z.array(z.object({ name: free, unit: free })).max(mostPeople),
  contacts: z.array(z.object({ name: free, title: free, phone: free })).max(mostPeople),
  purpose: free,
  opStatus: z.enum(opStatuses),
  minutes: free,
  policiesExplained: free,
  suggestions: free,
  nextStep: free,
  nextVisitOn: free,
  hasNoIssue: z.boolean(),
  issues: z.array(issueDraft).max(mostIssues),
  /** What is promised to the firm; a line without words says nothing. */
  commitments: z
    .array(z.object({ text: free, dueOn: free }))
    .max(mostCommitments)
    .default([]),
  /** The firm's figures as they are typed, by their code. */
  indicators: z.record(z.string(), free).default({}),
});
export type VisitDraft = z.infer<typeof visitDraft>;

export const draftSummary = z.object({
  id: z.uuid(),
  enterpriseId: z.string().nullable(),
  enterpriseName: z.string(),
  visitedOn: z.string(),
  issueCount: z.int(),
  savedAt: z.iso.datetime(),
});
export type DraftSummary = z.infer<typeof draftSummary>;
