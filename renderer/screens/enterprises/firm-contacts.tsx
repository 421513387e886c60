import type { EnterpriseRow } from '#shared/contract/app/enterprises.ts';
import { Card } from '../../ui/layout/card.tsx';
import { useTexts } from '../../ui/use-texts.ts';

/** The people one meets there; numbers are masked. */
export function FirmContacts({ firm: { contacts } }: { firm: EnterpriseRow }) {
  const say = useTexts();
  return (
    <Card title={say('enterprise:profile.contacts')}>
      {contacts.length === 0 && <p className="quiet">{say('enterprise:profile.noContacts')}</p>}
      <ul className="firm-rows">
        {contacts.map(({ name, title, phone }) => (
          <li key={`${name} ${phone}`} className="firm-row">
            <strong>{name}</strong>
            <span>{title}</span>
            <span className="firm-row-end" title={say('enterprise:profile.phoneMasked')}>
              {phone}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
