import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useDesk } from '../../client/desk-context.tsx';
import { useRefusalSentence } from '../../client/refusal-sentence.ts';
import { Pending } from '../../ui/layout/pending.tsx';
import { Problem } from '../../ui/layout/problem.tsx';

const route = getRouteApi('/visits/new');

/** Begins one draft, however often it is rendered, and gives its own place in the history to the editor. */
export function NewVisit() {
  const { enterpriseId, withPersonId } = route.useSearch();
  const navigate = useNavigate();
  const { call } = useDesk();
  const sentence = useRefusalSentence();
  const [problem, setProblem] = useState<unknown>(null);
  const isBegun = useRef(false);
  const isLeft = useRef(false);

  const begin = useCallback(async (): Promise<void> => {
    setProblem(null);
    try {
      const { id } = await call('drafts.create', { enterpriseId, withPersonId });
      if (isLeft.current) await call('drafts.remove', { id });
      else await navigate({ to: '/visits/drafts/$draftId', params: { draftId: id }, replace: true });
    } catch (error) {
      setProblem(error);
    }
  }, [call, navigate, enterpriseId, withPersonId]);

  useEffect(() => {
    isLeft.current = false;
    if (!isBegun.current) void begin();
    isBegun.current = true;
    return () => {
      isLeft.current = true;
    };
  }, [begin]);

  if (problem === null) return <Pending />;
  return <Problem sentence={sentence(problem)} onRetry={() => void begin()} />;
}
