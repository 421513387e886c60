import type { EnterpriseRow } from '#shared/contract/app/enterprises.ts';
import { districtName } from '#shared/domain/districts.ts';
import { Card } from '../../ui/layout/card.tsx';
import { FactList } from '../../ui/layout/fact-list.tsx';
import { useTexts } from '../../ui/use-texts.ts';
import { FirmContacts } from './firm-contacts.tsx';
import { UsccMark } from './uscc-mark.tsx';

/** The firm's own data and the people one meets there. */
export function FirmFacts({ firm }: { firm: EnterpriseRow }) {
  const say = useTexts();
  const facts = [
    { name: say('enterprise:profile.uscc'), value: <UsccMark firm={firm} /> },
    { name: say('enterprise:profile.district'), value: districtName(firm.districtCode) },
    { name: say('enterprise:profile.industry'), value: firm.industry },
    { name: say('enterprise:profile.address'), value: firm.address },
    { name: say('enterprise:profile.commissioner'), value: firm.commissionerName },
  ];
  return (
    <>
      <Card title={say('enterprise:profile.basics')}>
        <FactList facts={facts} columns={1} />
      </Card>
      <FirmContacts firm={firm} />
    </>
  );
}
