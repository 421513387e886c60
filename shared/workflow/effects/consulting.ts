import type { Consultation } from '../../domain/consultation.ts';
import type { Issue } from '../../domain/issue.ts';
import type { CommandArgs } from '../commands.ts';
import { consultationOf, firstUnadopted, firstUnrated } from '../consultations.ts';
import type { Effects, Patch, StepContext } from './effect.ts';

/** The issue with one of its consultations changed. */
function changed({ consultations }: Issue, index: number, change: Partial<Consultation>): Patch {
  return {
    consultations: consultations.map((entry, place) => (place === index ? { ...entry, ...change } : entry)),
  };
}

/** A new version of one's opinion; what was said of the one before no longer holds. */
function advised(
  issue: Issue,
  { diagnosis, advice, risks, nextSteps }: CommandArgs<'give_opinion'>,
  { actor, at }: StepContext,
  states: readonly Consultation['state'][],
): Patch {
  const index = consultationOf(issue, actor?.id, states);
  const version = (issue.consultations[index]?.opinion?.version ?? 0) + 1;
  const by = { byId: actor?.id ?? '', byName: actor?.name ?? '', at };
  return changed(issue, index, {
    state: 'given',
    opinion: { version, ...by, diagnosis, advice, risks, nextSteps },
    releasedAt: null,
    adoption: null,
    effect: '',
    rating: null,
  });
}

/** What experts are asked and say. Their opinion is advice: none of it moves the issue. */
export const consulting: Effects<
  | 'consult'
  | 'take_consultation'
  | 'decline_consultation'
  | 'give_opinion'
  | 'revise_opinion'
  | 'release_opinion'
  | 'adopt_opinion'
  | 'rate_opinion'
> = {
  consult: ({ consultations }, { expertId, consultMode, question, opinionDueOn }, { actor, at }) => ({
    consultations: [
      ...consultations,
      {
        expertId,
        mode: consultMode,
        question,
        dueOn: opinionDueOn,
        askedById: actor?.id ?? '',
        askedByName: actor?.name ?? '',
        askedAt: at,
        state: 'asked',
        reason: '',
        opinion: null,
        releasedAt: null,
        adoption: null,
        effect: '',
        rating: null,
      },
    ],
  }),
  take_consultation: (issue, _args, { actor }) =>
    changed(issue, consultationOf(issue, actor?.id, ['asked']), { state: 'taken' }),
  decline_consultation: (issue, { note }, { actor }) =>
    changed(issue, consultationOf(issue, actor?.id, ['asked']), { state: 'declined', reason: note }),
  give_opinion: (issue, args, context) => advised(issue, args, context, ['taken']),
  revise_opinion: (issue, args, context) => advised(issue, args, context, ['given', 'released']),
  release_opinion: (issue, _args, { at }) => {
    const index = issue.consultations.findIndex(({ state }) => state === 'given');
    return changed(issue, index, { state: 'released', releasedAt: at });
  },
  adopt_opinion: (issue, { adoption, note }) =>
    changed(issue, firstUnadopted(issue), { adoption, effect: note }),
  rate_opinion: (issue, { usefulness }) => changed(issue, firstUnrated(issue), { rating: usefulness }),
};
