import { useState } from 'react';
import { Answer } from '../../client/answer.tsx';
import { useAsk } from '../../client/ask.ts';
import { Button } from '../../ui/button.tsx';
import { Counter } from '../../ui/counter.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { useTexts } from '../../ui/use-texts.ts';
import { CommitmentList } from '../commitments/commitment-list.tsx';

/** So many fit beside what else there is to do. */
const shownFirst = 5;

/** What was promised in visits and is still to be kept, by its day. */
export function CommitmentsCard() {
  const say = useTexts();
  const promised = useAsk('commitments.list', { enterpriseId: null });
  const count = promised.data?.rows.length;
  const [isAll, setAll] = useState(false);
  return (
    <Card title={say('commitment:toKeep')} end={count === undefined ? null : <Counter count={count} />}>
      <Answer query={promised}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className="quiet">{say('commitment:noneToKeep')}</p>
          ) : (
            <>
              <CommitmentList rows={isAll ? rows : rows.slice(0, shownFirst)} hasFirms />
              {rows.length > shownFirst && !isAll && (
                <Button look="quiet" onClick={() => setAll(true)}>
                  {say('commitment:all', { count: rows.length })}
                </Button>
              )}
            </>
          )
        }
      </Answer>
    </Card>
  );
}
