import type { SyncStatus } from '#shared/contract/app/desk.ts';
import { useNow, useToday } from '../../client/time.ts';
import { syncSentence } from '../../frame/sync-words.ts';
import { Notice } from '../../ui/layout/notice.tsx';
import { type Say, useTexts } from '../../ui/use-texts.ts';
import { shortTime } from '../../ui/when.ts';
import { AttachmentProgress } from '../attachments/attachment-progress.tsx';
import { SignInAgain } from './sign-in-again.tsx';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** Clocks that differ more than this make waiting times and the order of changes hard to read. */
const tolerableOffset = 2 * minute;

/** What leaves sooner needs no line of its own: it would come and go with every write. */
const worthSaying = 2 * minute;

function offsetWords(say: Say, offset: number): string {
  if (offset < hour) return say('sync:clock.minutes', { count: Math.round(offset / minute) });
  if (offset < 2 * day) return say('sync:clock.hours', { count: Math.round(offset / hour) });
  return say('sync:clock.days', { count: Math.round(offset / day) });
}

/** What a person should know or do, most pressing first; nothing while all is well. */
export function SyncWarnings({ status }: { status: SyncStatus }) {
  const say = useTexts();
  const now = useNow();
  const today = useToday();
  const { state, clockOffsetMs, oldestWaitingAt, isFirstSyncDone } = status;
  const waited = oldestWaitingAt === null ? 0 : Date.parse(now) - Date.parse(oldestWaitingAt);
  const isOldShown = oldestWaitingAt !== null && waited > worthSaying;
  const oldest = isOldShown ? say('sync:oldest', { at: shortTime(oldestWaitingAt, today) }) : '';
  // What the hub's clock is ahead of this laptop's.
  const ahead = clockOffsetMs ?? 0;
  return (
    <div className="sync-notices">
      {state === 'signed_out_of_hub' && (
        <Notice tone="warning" end={<SignInAgain />}>
          {say('sync:signedOut')}
        </Notice>
      )}
      {state === 'offline' && (
        <Notice>
          {syncSentence(say, status)} {oldest}
        </Notice>
      )}
      {!isFirstSyncDone && <Notice tone="warning">{say('sync:firstSync')}</Notice>}
      <AttachmentProgress />
      {state !== 'offline' && oldest !== '' && <Notice>{oldest}</Notice>}
      {Math.abs(ahead) > tolerableOffset && (
        <Notice tone="warning">
          {say(ahead > 0 ? 'sync:clock.slow' : 'sync:clock.fast', { by: offsetWords(say, Math.abs(ahead)) })}
        </Notice>
      )}
    </div>
  );
}
