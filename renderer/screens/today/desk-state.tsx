import { Link } from '@tanstack/react-router';
import { Answer } from '../../client/answer.tsx';
import { useAsk } from '../../client/ask.ts';
import { SyncChips } from '../../frame/sync-chips.tsx';
import { syncSentence } from '../../frame/sync-words.ts';
import { Card } from '../../ui/layout/card.tsx';
import { useTexts } from '../../ui/use-texts.ts';

/** What has not left this laptop. */
export function DeskState() {
  const say = useTexts();
  const status = useAsk('sync.status', {});
  return (
    <Card title={say('today:desk')} end={<Link to="/sync">{say('today:openSync')}</Link>}>
      <Answer query={status}>
        {(state) => (
          <div className="today-desk">
            <SyncChips status={state} />
            <p className="quiet">
              {state.waiting === 0 ? say('today:allArrived') : syncSentence(say, state)}
            </p>
          </div>
        )}
      </Answer>
    </Card>
  );
}
