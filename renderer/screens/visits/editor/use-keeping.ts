import { useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { KeptDraft, VisitRow } from '#shared/contract/app/visits.ts';
import type { VisitDraft } from '#shared/domain/visit-draft.ts';
import { useDesk } from '../../../client/desk-context.tsx';
import { type UseAutosave, useAutosave } from '../../../ui/use-autosave.ts';
import { asEnded, createDraftWriter, type Elsewhere, elsewhereOf } from './draft-writer.ts';

export interface Keeping extends UseAutosave {
  /** Why nothing more can be saved here; null while it can. */
  readonly elsewhere: Elsewhere | null;
  readonly finish: () => Promise<VisitRow>;
  readonly remove: () => Promise<unknown>;
}

/**
 * Writes a draft through and ends it. A save that comes while it is being ended waits, and is dropped once the draft
 * is gone, so that it does not come back. `onRefused` hears why a save was refused.
 */
export function useKeeping(
  form: UseFormReturn<VisitDraft>,
  draft: Pick<KeptDraft, 'id' | 'savedAt'>,
  onRefused: (error: unknown) => void,
): Keeping {
  const { id } = draft;
  const { call, now } = useDesk();
  const ended = useRef(Promise.resolve(false));
  const [write] = useState(() => createDraftWriter(call, draft));
  const [elsewhere, setElsewhere] = useState<Elsewhere | null>(null);
  const save = async (typed: VisitDraft): Promise<void> => {
    if (await ended.current) return;
    try {
      await write(typed);
    } catch (error) {
      setElsewhere(elsewhereOf(error));
      onRefused(error);
      throw error;
    }
  };
  const { state, flush } = useAutosave(form, save, now);
  const end = <T>(step: Promise<T>): Promise<T> => {
    ended.current = step.then(
      () => true,
      () => false,
    );
    return step;
  };
  const finishNow = async (): Promise<VisitRow> => {
    try {
      return await call('visits.finish', { draftId: id });
    } catch (error) {
      const told = asEnded(error);
      setElsewhere(elsewhereOf(told));
      throw told;
    }
  };
  return {
    state,
    flush,
    elsewhere,
    finish: async () => {
      await flush();
      return end(finishNow());
    },
    remove: () => end(call('drafts.remove', { id })),
  };
}
