import { type Enterprise, isDoubling } from '#shared/domain/enterprise.ts';
import { useToday } from '../../client/time.ts';
import { Chip } from '../../ui/chip.tsx';
import { useTexts } from '../../ui/use-texts.ts';

/** Why a firm takes the fast channel: its role in a chain, the doubling plan. */
export function FirmChips({ firm }: { firm: Pick<Enterprise, 'chainRole' | 'doublingFrom' | 'doublingTo'> }) {
  const say = useTexts();
  const today = useToday();
  return (
    <>
      {firm.chainRole !== null && <Chip>{say(`domain:chainRole.${firm.chainRole}`)}</Chip>}
      {isDoubling(firm, today) && <Chip>{say('domain:kind.doubling')}</Chip>}
    </>
  );
}
