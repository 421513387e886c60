import { useEffect } from 'react';
import { useAsk } from '../../../client/ask.ts';
import { useTell } from '../../../client/tell.ts';
import { useSettled } from '../../../ui/use-settled.ts';

/** Who only passes by an issue in the list has not seen its news. */
const rest = 800;

/** What has happened on the issue that is looked at counts as seen. */
export function useSeen(id: string | null): void {
  const looked = useSettled(id, rest);
  const { data } = useAsk('inbox.list', {});
  const { mutate } = useTell('inbox.see', { isQuiet: true });
  const isNews = looked === id && (data?.entries.some(({ issue }) => issue.id === id) ?? false);
  useEffect(() => {
    if (isNews && id !== null) mutate({ issueIds: [id] });
  }, [isNews, id, mutate]);
}
