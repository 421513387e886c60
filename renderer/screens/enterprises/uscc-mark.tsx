import type { Enterprise } from '#shared/domain/enterprise.ts';
import { checkUscc } from '#shared/domain/uscc.ts';
import { Chip } from '../../ui/chip.tsx';
import { useTexts } from '../../ui/use-texts.ts';

/** The credit code with the result of its check digit. A wrong one is a doubt, not a wall. */
export function UsccMark({ firm }: { firm: Pick<Enterprise, 'uscc' | 'isUsccConfirmed'> }) {
  const say = useTexts();
  if (firm.uscc === null) return <span className="quiet">{say('enterprise:profile.usccMissing')}</span>;
  return (
    <span className="firm-row">
      {firm.uscc}
      <Verdict isRight={checkUscc(firm.uscc) === 'ok'} isConfirmed={firm.isUsccConfirmed} />
    </span>
  );
}

function Verdict({ isRight, isConfirmed }: { isRight: boolean; isConfirmed: boolean }) {
  const say = useTexts();
  if (isRight) {
    return (
      <Chip tone="success" glyph="✓">
        {say('enterprise:profile.usccValid')}
      </Chip>
    );
  }
  if (isConfirmed) return <Chip glyph="✓">{say('enterprise:profile.usccConfirmed')}</Chip>;
  return (
    <Chip tone="warning" glyph="⚠">
      {say('enterprise:profile.usccWrong')}
    </Chip>
  );
}
