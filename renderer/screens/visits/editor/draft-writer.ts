import type { Call } from '#shared/contract/api.ts';
import type { KeptDraft } from '#shared/contract/app/visits.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import { Refused } from '#shared/contract/reply.ts';
import { type VisitDraft, visitDraft } from '#shared/domain/visit-draft.ts';

const codeOf = (error: unknown): string | null => (error instanceof Refused ? error.refusal.code : null);

/** The same for the same text, whatever the order of its fields. */
const versionOf = (draft: VisitDraft): string => JSON.stringify(visitDraft.parse(draft));

/** A draft that cannot be found was there when the editor opened. */
export const asEnded = (error: unknown): unknown =>
  codeOf(error) === 'not_found' ? new Refused('draft_ended') : error;

/** What became of a draft at another window, so that nothing more can be saved here. */
export type Elsewhere = 'draft_moved' | 'draft_ended';

export function elsewhereOf(error: unknown): Elsewhere | null {
  const code = codeOf(error);
  return code === 'draft_moved' || code === 'draft_ended' ? code : null;
}

/**
 * Saves the versions of one draft, each upon the one before. Refuses with `draft_moved` or `draft_ended` once it was
 * changed or ended elsewhere, and from then on asks no more.
 */
export function createDraftWriter(
  call: Call<AppApi>,
  { savedAt }: Pick<KeptDraft, 'savedAt'>,
): (draft: VisitDraft) => Promise<void> {
  let basedOn = savedAt;
  let end: unknown = null;
  const unanswered = new Set<string>();

  const send = async (draft: VisitDraft): Promise<void> => {
    try {
      ({ savedAt: basedOn } = await call('drafts.save', { draft, basedOn }));
      unanswered.clear();
    } catch (error) {
      if (codeOf(error) === 'invalid_input') throw error;
      if (codeOf(error) !== 'draft_moved') {
        unanswered.add(versionOf(draft));
        throw error;
      }
      // The core may have died between a save of this window and its answer; then the newer text is its own.
      const latest = await call('drafts.get', { id: draft.id });
      if (!unanswered.has(versionOf(latest))) throw error;
      unanswered.clear();
      basedOn = latest.savedAt;
      await send(draft);
    }
  };

  return async (draft) => {
    if (end !== null) throw end;
    try {
      await send(draft);
    } catch (error) {
      const told = asEnded(error);
      if (elsewhereOf(told) !== null) end = told;
      throw told;
    }
  };
}
