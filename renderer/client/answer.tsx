import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Pending } from '../ui/layout/pending.tsx';
import { Problem } from '../ui/layout/problem.tsx';
import { useRefusalSentence } from './refusal-sentence.ts';

/** Shows an answer once it is here, and until then what stands in its way. */
export function Answer<T>({
  query,
  end,
  children,
}: {
  query: UseQueryResult<T>;
  /** A way on where there is no answer. */
  end?: ReactNode;
  children: (value: T) => ReactNode;
}) {
  const sentence = useRefusalSentence();
  if (query.data !== undefined) return children(query.data);
  if (query.error) {
    return (
      <Problem sentence={sentence(query.error)} onRetry={() => void query.refetch()}>
        {end}
      </Problem>
    );
  }
  return <Pending />;
}
