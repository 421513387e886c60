import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { z } from 'zod';
import type { Output } from '#shared/contract/api.ts';
import type { Session } from '#shared/contract/app/session.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import { useDesk } from './desk-context.tsx';
import { forgetOthers } from './query-client.ts';
import type { QueryName } from './topics-of.ts';

export interface AskOptions {
  /** False while the question is not complete yet. */
  readonly isReady?: boolean;
  /** Shows the last answer while a new one, for example to another filter, is on its way. */
  readonly keepsLast?: boolean;
}

/** The answer of the desk's core to a question, kept true by its events. */
export function useAsk<N extends QueryName>(
  name: N,
  input: z.input<AppApi[N]['input']>,
  { isReady = true, keepsLast = false }: AskOptions = {},
) {
  const { call } = useDesk();
  const client = useQueryClient();
  const ask = async (): Promise<Output<AppApi, N>> => {
    const answer = await call(name, input);
    // Another window of this seat may have signed somebody else in.
    if (name === 'session.get') forgetOthers(client, answer as Session);
    return answer;
  };
  return useQuery<Output<AppApi, N>>({
    queryKey: [name, input],
    queryFn: ask,
    enabled: isReady,
    ...(keepsLast ? { placeholderData: keepPreviousData } : {}),
  });
}

type ListName = 'enterprises.list' | 'visits.list' | 'issues.list';
type RowOf<N extends ListName> = Output<AppApi, N>['rows'][number];

export interface Paged<R> {
  readonly rows: readonly R[];
  readonly total: number;
  readonly isFirstPending: boolean;
  readonly error: Error | null;
  /** Fetches the next page unless it is on its way or there is none. */
  readonly more: () => void;
}

interface Page<R> {
  readonly rows: readonly R[];
  readonly next: string | null;
  readonly total: number;
}

const noRows: never[] = [];

/** A list page by page; `input` is the question without `after` and `limit`. */
export function useAskPages<N extends ListName>(
  name: N,
  input: Omit<z.input<AppApi[N]['input']>, 'after' | 'limit'>,
  limit = 100,
): Paged<RowOf<N>> {
  const { call } = useDesk();
  const ask = async (after: string | null): Promise<Page<RowOf<N>>> => {
    // TypeScript does not see that a list's whole question is what `Omit` left plus the two it took away.
    const question = { ...input, after, limit } as unknown as z.input<AppApi[N]['input']>;
    return (await call(name, question)) as Page<RowOf<N>>;
  };
  const query = useInfiniteQuery({
    queryKey: [name, input, limit],
    queryFn: ({ pageParam }) => ask(pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows) ?? noRows, [data]);
  return {
    rows,
    total: data?.pages[0]?.total ?? 0,
    isFirstPending: query.isPending,
    error: query.error,
    more: () => {
      if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
    },
  };
}
