import { z } from 'zod';
import { issue } from '../../domain/issue.ts';
import { visit } from '../../domain/visit.ts';
import { draftSummary, visitDraft } from '../../domain/visit-draft.ts';
import { pageInput, pageOf } from './paging.ts';

/** Where a record stands between this laptop and the hub. */
export const syncMark = z.enum(['pending', 'synced', 'refused', 'conflict']);
export type SyncMark = z.infer<typeof syncMark>;

export const visitRow = visit.schema.extend({
  enterpriseName: z.string(),
  leadVisitorName: z.string(),
  /** `visitNo`, or a provisional number of this laptop. */
  displayNo: z.string(),
  issueCount: z.int(),
  syncMark,
});
export type VisitRow = z.infer<typeof visitRow>;

/** An issue as its visit lists it. */
export const visitIssue = issue.schema
  .pick({ id: true, title: true, state: true, panelCode: true, categoryCode: true })
  .extend({
    displayNo: z.string(),
    syncMark,
  });
export type VisitIssue = z.infer<typeof visitIssue>;

/** A draft with the instant of its last save, which tells its versions apart. */
export const keptDraft = visitDraft.extend({ savedAt: z.iso.datetime() });
export type KeptDraft = z.infer<typeof keptDraft>;

export const visitsApi = {
  'visits.list': {
    input: z.object({ enterpriseId: z.string().nullable(), text: z.string().max(100), ...pageInput }),
    output: pageOf(visitRow),
  },
  'visits.get': {
    input: z.object({ id: z.string() }),
    output: z.object({ visit: visitRow, issues: z.array(visitIssue) }),
  },
  /** Turns the draft into a visit and its issues in one transaction and removes the draft. */
  'visits.finish': { input: z.object({ draftId: z.string() }), output: visitRow },

  'drafts.list': { input: z.object({}), output: z.array(draftSummary) },
  'drafts.get': { input: z.object({ id: z.string() }), output: keptDraft },
  /** `withPersonId`: a joint visit (联合走访) with that colleague, who stands in it with their unit. */
  'drafts.create': {
    input: z.object({
      enterpriseId: z.string().nullable(),
      withPersonId: z.string().nullable().default(null),
    }),
    output: keptDraft,
  },
  /**
   * Answers only after the draft is on disk. `basedOn` is the `savedAt` of the version that was changed, null the draft
   * as it was created; refuses with `draft_moved` when another version was saved meanwhile.
   */
  'drafts.save': {
    input: z.object({ draft: visitDraft, basedOn: z.iso.datetime().nullable() }),
    output: draftSummary,
  },
  'drafts.remove': { input: z.object({ id: z.string() }), output: z.object({}) },
} as const;
