import { useCallback } from 'react';
import { type Refusal, Refused } from '#shared/contract/reply.ts';
import { chinese } from '#shared/text/chinese.ts';
import { type Say, useTexts } from '../ui/use-texts.ts';

type RefusalCode = keyof typeof chinese.refusal;
type StateCode = keyof typeof chinese.domain.state;

const isKnown = (code: string): code is RefusalCode => Object.hasOwn(chinese.refusal, code);
const isState = (code: unknown): code is StateCode =>
  typeof code === 'string' && Object.hasOwn(chinese.domain.state, code);

/**
 * The catalogue's sentence for a refusal, that of its reason where there is one; a code from a newer hub that the
 * catalogue lacks counts as unexpected.
 */
export function refusalSentence(say: Say, { code, params = {} }: Pick<Refusal, 'code' | 'params'>): string {
  const values = { ...params, ...(isState(params.state) && { state: say(`domain:state.${params.state}`) }) };
  const known = [`${code}_${params.reason}`, code].find(isKnown) ?? 'unexpected';
  const key = `refusal:${known}` as const;
  // Which values a sentence needs depends on its code, which only the answer knows.
  return say(key as 'refusal:unexpected', values);
}

/** One plain sentence for anything that a call threw. */
export function useRefusalSentence(): (error: unknown) => string {
  const say = useTexts();
  return useCallback(
    (error) => refusalSentence(say, error instanceof Refused ? error.refusal : { code: 'unexpected' }),
    [say],
  );
}
