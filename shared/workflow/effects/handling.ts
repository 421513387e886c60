import { hasRole } from '../../domain/actor.ts';
import type { Issue } from '../../domain/issue.ts';
import { placeOf } from '../guards.ts';
import { type Effects, nothing, type Patch, type StepContext } from './effect.ts';

/** The first word to the firm after the signing, and the last that something was done. */
const heard = (issue: Issue, at: string): Patch => ({
  firstFeedbackAt: issue.firstFeedbackAt ?? at,
  progressAt: at,
});

/** A head who answers vouches for the answer; anybody else's waits for the head. */
function endorser(issue: Issue, { actor }: StepContext): string | null {
  return actor !== null && hasRole(actor, ['unit_head', 'panel_lead'], placeOf(issue)) ? actor.id : null;
}

/** From the signing to the approved answer. */
export const handling: Effects<
  | 'progress'
  | 'confer'
  | 'conclude'
  | 'hold'
  | 'resume'
  | 'request_extension'
  | 'grant_extension'
  | 'refuse_extension'
  | 'reply'
  | 'reject_reply'
  | 'endorse_reply'
  | 'approve_reply'
> = {
  progress: (issue, _args, { at }) => heard(issue, at),
  confer: nothing,
  conclude: (_issue, _args, { at }) => ({ progressAt: at }),
  hold: (_issue, { holdUntil }) => ({ holdUntil }),
  resume: ({ expiredHolds }, _args, { actor }) => ({
    holdUntil: null,
    expiredHolds: actor === null ? expiredHolds + 1 : expiredHolds,
  }),
  request_extension: (_issue, { extensionDays, note }, { at, actor }) => ({
    extensionRequest: { days: extensionDays, note, byId: actor?.id ?? '', at },
  }),
  grant_extension: (issue) => ({
    extensionDays: issue.extensionDays + (issue.extensionRequest?.days ?? 0),
    extensionCount: issue.extensionCount + 1,
    extensionRequest: null,
  }),
  refuse_extension: () => ({ extensionRequest: null }),
  reply: (issue, { reply, resolution }, context) => ({
    ...heard(issue, context.at),
    repliedAt: context.at,
    reply,
    resolution,
    endorsedById: endorser(issue, context),
  }),
  reject_reply: () => ({ repliedAt: null, endorsedById: null }),
  endorse_reply: (_issue, _args, { actor }) => ({ endorsedById: actor?.id ?? null }),
  approve_reply: nothing,
};
