import { useTexts } from '../../../ui/use-texts.ts';
import { ContactRows, type ContactRowsProps } from '../../enterprises/firm-contacts.tsx';

/** Whom one calls about an issue. */
export function FirmContactsPart({ firm }: ContactRowsProps) {
  const say = useTexts();
  if (firm.contacts.length === 0) return null;
  return (
    <section className="issue-part">
      <h3>{say('enterprise:profile.contacts')}</h3>
      <ContactRows firm={firm} />
    </section>
  );
}
