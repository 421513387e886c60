import type { EnterpriseRow } from '#shared/contract/app/enterprises.ts';
import { Card } from '../../ui/layout/card.tsx';
import { useTexts } from '../../ui/use-texts.ts';
import { RevealPhone } from './reveal-phone.tsx';
import './enterprise-profile.css';

/** The people one meets there; numbers are masked. */
export function FirmContacts({ firm }: { firm: EnterpriseRow }) {
  const say = useTexts();
  return (
    <Card title={say('enterprise:profile.contacts')}>
      {firm.contacts.length === 0 && <p className="quiet">{say('enterprise:profile.noContacts')}</p>}
      <ContactRows firm={firm} />
    </Card>
  );
}

export interface ContactRowsProps {
  readonly firm: Pick<EnterpriseRow, 'id' | 'contacts'>;
}

/** One line for each contact of a firm. */
export function ContactRows({ firm: { id, contacts } }: ContactRowsProps) {
  return (
    <ul className="firm-rows">
      {contacts.map(({ name, title, phone }, index) => (
        <li key={`${id} ${name} ${phone}`} className="firm-row">
          <strong>{name}</strong>
          <span>{title}</span>
          <span className="firm-row-end">
            <RevealPhone enterpriseId={id} index={index} name={name} masked={phone} />
          </span>
        </li>
      ))}
    </ul>
  );
}
