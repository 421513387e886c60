import { App } from 'antd';
import { useMemo } from 'react';

export interface Notify {
  readonly done: (sentence: string) => void;
  readonly info: (sentence: string) => void;
  /** A refusal or a failure; stays longer, since there is something to read. */
  readonly problem: (sentence: string) => void;
}

/** Short messages at the top of the window, read out by screen readers. */
export function useNotify(): Notify {
  const { message } = App.useApp();
  return useMemo(
    () => ({
      done: (sentence) => void message.success(sentence, 3),
      info: (sentence) => void message.info(sentence, 4),
      problem: (sentence) => void message.warning(sentence, 8),
    }),
    [message],
  );
}
