import { z } from 'zod';
import { day, instant, personRef } from './record.ts';

/** How an expert is asked to look at it: in writing, by phone or video, or at the firm. */
export const consultModes = ['written', 'phone', 'video', 'onsite'] as const;
/** What became of the advice at the unit that handles the issue. */
export const adoptions = ['adopted', 'partly', 'not_adopted'] as const;
/** What the firm says of it. */
export const usefulness = ['useful', 'somewhat', 'useless'] as const;

const words = z.string().max(5_000);

/** One version of an opinion (专家意见): advice, never a decision. The history keeps the versions before. */
const opinion = z.object({
  version: z.int().min(1),
  byId: personRef,
  byName: z.string(),
  at: instant,
  diagnosis: words,
  advice: words,
  risks: words,
  nextSteps: words,
});

/** An expert who is asked for an opinion on an issue (咨询单), and what came of it. */
export const consultation = z.object({
  expertId: personRef,
  mode: z.enum(consultModes),
  question: words,
  dueOn: day,
  askedById: z.string(),
  askedByName: z.string(),
  askedAt: instant,
  state: z.enum(['asked', 'taken', 'declined', 'given', 'released']),
  /** Why it was declined; otherwise empty. */
  reason: z.string(),
  opinion: opinion.nullable(),
  releasedAt: instant.nullable(),
  adoption: z.enum(adoptions).nullable(),
  /** What the unit did with it. */
  effect: z.string(),
  rating: z.enum(usefulness).nullable(),
});
export type Consultation = z.infer<typeof consultation>;

/** The advice that the panel's lead has let out; only that is told to the firm. */
export const isReleased = ({ state }: Pick<Consultation, 'state'>): boolean => state === 'released';
