import type { IssueDraft } from '#shared/domain/visit-draft.ts';
import { type RoutingSuggestion, type RoutingText, suggestRouting } from '#shared/routing/suggest.ts';

export function bestSuggestion(text: RoutingText): RoutingSuggestion | null {
  return suggestRouting(text)[0] ?? null;
}

/** The issue with the suggested category and panel, unless someone chose them. */
export function routed(issue: IssueDraft): IssueDraft {
  if (issue.isRoutingChosen) return issue;
  const suggestion = bestSuggestion(issue);
  return {
    ...issue,
    categoryCode: suggestion?.categoryCode ?? null,
    panelCode: suggestion?.panelCode ?? null,
  };
}
