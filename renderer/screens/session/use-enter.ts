import { useQueryClient } from '@tanstack/react-query';
import { showSession } from '../../client/query-client.ts';
import { useTell } from '../../client/tell.ts';

/** Signs a demo person in with one click; a refusal is shown by its sentence. */
export function useEnterDemo(): { enter: (account: string) => void; isBusy: boolean } {
  const client = useQueryClient();
  const signIn = useTell('session.signInDemo');
  return {
    enter: (account) => signIn.mutate({ account }, { onSuccess: (session) => showSession(client, session) }),
    isBusy: signIn.isPending,
  };
}
