import { useMutation } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Output } from '#shared/contract/api.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import { useNotify } from '../ui/notify.tsx';
import { useDesk } from './desk-context.tsx';
import { useRefusalSentence } from './refusal-sentence.ts';
import type { QueryName } from './topics-of.ts';

export interface TellOptions {
  /** True where the screen itself shows the refusal, beside the field or the record it concerns. */
  readonly isQuiet?: boolean;
}

/** Asks the desk's core to do something. A refusal is shown as its sentence and thrown on to the caller. */
export function useTell<N extends Exclude<keyof AppApi, QueryName>>(
  name: N,
  { isQuiet = false }: TellOptions = {},
) {
  const { call } = useDesk();
  const notify = useNotify();
  const sentence = useRefusalSentence();
  return useMutation<Output<AppApi, N>, Error, z.input<AppApi[N]['input']>>({
    mutationKey: [name],
    mutationFn: (input) => call(name, input),
    onError: (error) => {
      if (!isQuiet) notify.problem(sentence(error));
    },
  });
}
