import { useAsk } from '../../../client/ask.ts';
import { useTexts } from '../../../ui/use-texts.ts';
import { ContactRows } from '../../enterprises/firm-contacts.tsx';

/** Whom one calls about an issue, where this laptop holds its firm. */
export function FirmContactsPart({ enterpriseId }: { enterpriseId: string }) {
  const say = useTexts();
  const { data } = useAsk('enterprises.get', { id: enterpriseId });
  if (!data || data.enterprise.contacts.length === 0) return null;
  return (
    <section className="issue-part">
      <h3>{say('enterprise:profile.contacts')}</h3>
      <ContactRows firm={data.enterprise} />
    </section>
  );
}
