import { getRouteApi } from '@tanstack/react-router';
import { Answer } from '../../client/answer.tsx';
import { DraftForm } from './editor/draft-form.tsx';
import { useDraft } from './editor/use-draft.ts';

const route = getRouteApi('/visits/drafts/$draftId');

/** One page for one visit; another draft is another form. */
export function VisitEditor() {
  const { draftId } = route.useParams();
  const draft = useDraft(draftId);
  return <Answer query={draft}>{(found) => <DraftForm key={found.id} draft={found} />}</Answer>;
}
