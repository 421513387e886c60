import { useAsk } from '../../client/ask.ts';

/** Whether attached files of this person have still to travel; then not everything has reached the hub. */
export function useFilesWaiting(): boolean {
  const { data } = useAsk('attachments.progress', {});
  return (data?.up.files ?? 0) > 0;
}
