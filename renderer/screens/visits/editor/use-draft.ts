import { useQuery } from '@tanstack/react-query';
import type { KeptDraft } from '#shared/contract/app/visits.ts';
import { useDesk } from '../../../client/desk-context.tsx';

/**
 * The draft as it lies on disk when the editor opens. From then on the form holds the truth: its own saves do not
 * ask again, and nothing older is kept for the next time.
 */
export function useDraft(id: string) {
  const { call } = useDesk();
  return useQuery<KeptDraft>({
    queryKey: ['drafts.get', { id }],
    queryFn: () => call('drafts.get', { id }),
    staleTime: 'static',
    gcTime: 0,
  });
}
