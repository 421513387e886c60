import { Link } from '@tanstack/react-router';
import { Answer } from '../../client/answer.tsx';
import { useAsk } from '../../client/ask.ts';
import { useDeskTrouble } from '../../client/use-desk-trouble.ts';
import { SyncChips } from '../../frame/sync-chips.tsx';
import { syncSentence } from '../../frame/sync-words.ts';
import { Card } from '../../ui/layout/card.tsx';
import { useTexts } from '../../ui/use-texts.ts';
import { useFilesWaiting } from '../attachments/use-files-waiting.ts';

/** What has not left this laptop. */
export function DeskState() {
  const say = useTexts();
  const trouble = useDeskTrouble();
  const status = useAsk('sync.status', {});
  const hasFiles = useFilesWaiting();
  return (
    <Card title={say('today:desk')} end={<Link to="/sync">{say('today:openSync')}</Link>}>
      <Answer query={status}>
        {(state) => (
          <div className="today-desk">
            <SyncChips status={state} />
            <p className="quiet">
              {trouble === null &&
                state.waiting === 0 &&
                say(hasFiles ? 'today:allButFiles' : 'today:allArrived')}
              {trouble === null && state.waiting > 0 && syncSentence(say, state)}
              {trouble !== null && say(`status.${trouble}`)}
            </p>
          </div>
        )}
      </Answer>
    </Card>
  );
}
