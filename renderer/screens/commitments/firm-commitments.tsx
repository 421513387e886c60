import { Answer } from '../../client/answer.tsx';
import { useAsk } from '../../client/ask.ts';
import { Counter } from '../../ui/counter.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { useTexts } from '../../ui/use-texts.ts';
import { CommitmentList } from './commitment-list.tsx';

interface FirmCommitmentsProps {
  readonly enterpriseId: string;
  /** Without the closed ones. */
  readonly isOpenOnly?: boolean;
}

/** What one firm was promised; the open ones are counted. */
export function FirmCommitments({ enterpriseId, isOpenOnly = false }: FirmCommitmentsProps) {
  const say = useTexts();
  const promised = useAsk('commitments.list', { enterpriseId });
  const open = promised.data?.rows.filter(({ state }) => state === 'open').length;
  return (
    <Card title={say('commitment:title')} end={open === undefined ? null : <Counter count={open} />}>
      <Answer query={promised}>
        {({ rows }) => {
          const shown = isOpenOnly ? rows.filter(({ state }) => state === 'open') : rows;
          return shown.length === 0 ? (
            <p className="quiet">{say('commitment:none')}</p>
          ) : (
            <CommitmentList rows={shown} />
          );
        }}
      </Answer>
    </Card>
  );
}
