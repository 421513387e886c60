import { z } from 'zod';

export const topics = [
  'session',
  'enterprises',
  'visits',
  'commitments',
  'drafts',
  'issues',
  'attachments',
  'sync',
  'reference',
  'plan',
  'reports',
  'views',
  'inbox',
] as const;
export type Topic = (typeof topics)[number];

/** Events say that something changed, never what: the screen asks again. */
export const deskEvent = z.object({ kind: z.literal('changed'), topics: z.array(z.enum(topics)) });
export type DeskEvent = z.infer<typeof deskEvent>;
