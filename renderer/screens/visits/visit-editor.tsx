import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { VisitDraft } from '#shared/domain/visit-draft.ts';
import { Answer } from '../../client/answer.tsx';
import { useTexts } from '../../ui/use-texts.ts';
import { DraftForm } from './editor/draft-form.tsx';
import { TypedHere } from './editor/typed-here.tsx';
import { typedText } from './editor/typed-text.ts';
import { useDraft } from './editor/use-draft.ts';

const route = getRouteApi('/visits/drafts/$draftId');

/** One page for one visit; another draft, or a newer version of it from another window, is another form. */
export function VisitEditor() {
  const { draftId } = route.useParams();
  const say = useTexts();
  const draft = useDraft(draftId);
  const [unsaved, setUnsaved] = useState('');
  const openLatest = async (typed: VisitDraft): Promise<void> => {
    const { data: latest } = await draft.refetch({ throwOnError: true });
    if (latest) setUnsaved(typedText(typed, latest, say));
  };
  return (
    <>
      <Answer query={draft}>
        {(found) => (
          <DraftForm key={`${found.id} ${found.savedAt}`} draft={found} onOpenLatest={openLatest} />
        )}
      </Answer>
      <TypedHere text={unsaved} onClose={() => setUnsaved('')} />
    </>
  );
}
