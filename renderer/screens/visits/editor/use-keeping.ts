import { useRef } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { VisitRow } from '#shared/contract/app/visits.ts';
import type { VisitDraft } from '#shared/domain/visit-draft.ts';
import { useDesk } from '../../../client/desk-context.tsx';
import { type UseAutosave, useAutosave } from '../../../ui/use-autosave.ts';

export interface Keeping extends UseAutosave {
  readonly finish: () => Promise<VisitRow>;
  readonly remove: () => Promise<unknown>;
}

/**
 * Writes a draft through and ends it. A save that comes while it is being ended waits, and is dropped once the draft
 * is gone, so that it does not come back. `onRefused` hears why a save was refused.
 */
export function useKeeping(
  form: UseFormReturn<VisitDraft>,
  id: string,
  onRefused: (error: unknown) => void,
): Keeping {
  const { call, now } = useDesk();
  const ended = useRef(Promise.resolve(false));
  const save = async (draft: VisitDraft): Promise<void> => {
    if (await ended.current) return;
    try {
      await call('drafts.save', { draft });
    } catch (error) {
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
  return {
    state,
    flush,
    finish: async () => {
      await flush();
      return end(call('visits.finish', { draftId: id }));
    },
    remove: () => end(call('drafts.remove', { id })),
  };
}
