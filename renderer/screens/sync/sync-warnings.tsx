import type { SyncStatus } from '#shared/contract/app/desk.ts';
import { useToday } from '../../client/time.ts';
import { syncSentence } from '../../frame/sync-words.ts';
import { Notice } from '../../ui/layout/notice.tsx';
import { useTexts } from '../../ui/use-texts.ts';
import { shortTime } from '../../ui/when.ts';
import { SignInAgain } from './sign-in-again.tsx';

const minute = 60_000;
/** Clocks that differ more than this make waiting times and the order of changes hard to read. */
const tolerableOffset = 5 * minute;

/** What a person should know or do, most pressing first; nothing while all is well. */
export function SyncWarnings({ status }: { status: SyncStatus }) {
  const say = useTexts();
  const today = useToday();
  const { state, clockOffsetMs, oldestWaitingAt, isFirstSyncDone } = status;
  const offset = Math.abs(clockOffsetMs ?? 0);
  return (
    <>
      {state === 'signed_out_of_hub' && (
        <Notice tone="warning" end={<SignInAgain />}>
          {say('sync:signedOut')}
        </Notice>
      )}
      {state === 'offline' && <Notice>{syncSentence(say, status)}</Notice>}
      {!isFirstSyncDone && <Notice tone="warning">{say('sync:firstSync')}</Notice>}
      {oldestWaitingAt !== null && (
        <Notice>{say('sync:oldest', { at: shortTime(oldestWaitingAt, today) })}</Notice>
      )}
      {offset > tolerableOffset && (
        <Notice tone="warning">{say('sync:clockWrong', { minutes: Math.round(offset / minute) })}</Notice>
      )}
    </>
  );
}
