import { z } from 'zod';
import { issueEvent } from '../../domain/issue-event.ts';
import { issueRow } from './issues.ts';

export const inboxEntry = z.object({
  issue: issueRow,
  /** So much has happened since this person looked. */
  count: z.int(),
  latest: issueEvent.schema,
  /** It waits for a step of this person. */
  isMine: z.boolean(),
});
export type InboxEntry = z.infer<typeof inboxEntry>;

export const inboxApi = {
  /** What others and the rules have done on the issues that concern this person, by issue; what one did oneself is no news. */
  'inbox.list': { input: z.object({}), output: z.object({ entries: z.array(inboxEntry) }) },
  /** What has happened on these issues counts as seen. */
  'inbox.see': { input: z.object({ issueIds: z.array(z.string()).max(500) }), output: z.object({}) },
} as const;
