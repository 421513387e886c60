import { type FieldErrors, type Resolver, set } from 'react-hook-form';
import { problemsOf } from '#shared/domain/finish-visit.ts';
import type { VisitDraft } from '#shared/domain/visit-draft.ts';

/** Judges a draft as it will be judged when it is finished; messages are codes of `form.<code>`. `today` is YYYY-MM-DD. */
export function draftResolver(today: string): Resolver<VisitDraft> {
  return (draft) => {
    const problems = problemsOf(draft, today);
    if (problems.length === 0) return { values: draft, errors: {} };
    const errors: FieldErrors<VisitDraft> = {};
    for (const { path, code } of problems) set(errors, path, { type: code, message: code });
    return { values: {}, errors };
  };
}
