import { QueryClient } from '@tanstack/react-query';
import type { Session } from '#shared/contract/app/session.ts';
import type { Topic } from '#shared/contract/events.ts';
import type { Carrier } from './carrier.ts';
import { type QueryName, topicsOf } from './topics-of.ts';

/**
 * The core is on this machine, so the network's state decides nothing here, a refusal is final, and an answer
 * holds until an event says that its topic changed.
 */
export function createQueryClient(): QueryClient {
  const local = { networkMode: 'always', retry: false } as const;
  return new QueryClient({
    defaultOptions: {
      queries: { ...local, staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false },
      mutations: local,
    },
  });
}

/** Asks again for every answer that is made of these topics. */
export function refresh(client: QueryClient, topics: readonly Topic[]): Promise<void> {
  const isTouched = (name: unknown): boolean =>
    topicsOf[name as QueryName].some((topic) => topics.includes(topic));
  return client.invalidateQueries({ predicate: ({ queryKey }) => isTouched(queryKey[0]) });
}

/** Keeps what screens show true. Returns the function that ends it. */
export function keepFresh(client: QueryClient, carrier: Carrier): () => void {
  return carrier.onEvent(({ topics }) => void refresh(client, topics));
}

const sessionKey = ['session.get', {}];

/** What somebody else had asked for at this window is taken off it before `session` is shown. */
export function forgetOthers(client: QueryClient, session: Session): void {
  const before = client.getQueryData<Session>(sessionKey);
  if (before === undefined || before.person?.id === session.person?.id) return;
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session.get' });
}

/** Shows who sits here now. */
export function showSession(client: QueryClient, session: Session): void {
  forgetOthers(client, session);
  client.setQueryData(sessionKey, session);
}
