import { useFormContext, useWatch } from 'react-hook-form';
import type { EnterpriseContact } from '#shared/domain/enterprise.ts';
import type { VisitDraft } from '#shared/domain/visit-draft.ts';
import { useAsk } from '../../../client/ask.ts';
import { Button } from '../../../ui/button.tsx';
import { useTexts } from '../../../ui/use-texts.ts';

/** The people of the firm's list who are not in the visit yet. */
export function KnownContacts({ onTake }: { onTake: (contact: EnterpriseContact) => void }) {
  const say = useTexts();
  const { control } = useFormContext<VisitDraft>();
  const [id, met] = useWatch({ control, name: ['enterpriseId', 'contacts'] });
  const firm = useAsk('enterprises.get', { id: id ?? '' }, { isReady: id !== null }).data?.enterprise;
  const others = (id === null ? [] : (firm?.contacts ?? [])).filter(
    (contact) => !met.some(({ name, title }) => name === contact.name && title === contact.title),
  );
  if (others.length === 0) return null;
  return (
    <>
      <span className="quiet">{say('visit:contact.known')}</span>
      {others.map((contact) => (
        <Button key={`${contact.name} ${contact.title}`} size="small" onClick={() => onTake(contact)}>
          {`${contact.name} ${contact.title}`}
        </Button>
      ))}
    </>
  );
}
