import type { SyncStatus } from '#shared/contract/app/desk.ts';
import { useTell } from '../client/tell.ts';
import { useNotify } from '../ui/notify.tsx';
import { type Say, useTexts } from '../ui/use-texts.ts';

/** What came of an exchange that somebody asked for; true where the hub was spoken with. */
function exchangeWords(say: Say, { state, waiting }: SyncStatus): readonly [boolean, string] {
  if (state === 'offline') return [false, say('exchange.offline')];
  if (state === 'signed_out_of_hub') return [false, say('exchange.signedOut')];
  if (waiting > 0) return [false, say('exchange.waiting', { count: waiting })];
  return [true, say('exchange.done')];
}

/** Exchanges with the hub at once and says what came of it. */
export function useSyncNow(): { readonly syncNow: () => void; readonly isBusy: boolean } {
  const say = useTexts();
  const notify = useNotify();
  const tell = useTell('sync.now');
  const onSuccess = (status: SyncStatus): void => {
    const [isDone, sentence] = exchangeWords(say, status);
    if (isDone) notify.done(sentence);
    else notify.info(sentence);
  };
  return { syncNow: () => tell.mutate({}, { onSuccess }), isBusy: tell.isPending };
}
