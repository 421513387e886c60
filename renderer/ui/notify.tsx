import { App } from 'antd';
import { useMemo } from 'react';

export interface Notify {
  readonly done: (sentence: string) => void;
  readonly info: (sentence: string) => void;
  /** A refusal or a failure; stays longer, since there is something to read. */
  readonly problem: (sentence: string) => void;
}

/** There is one message at a time: what was still to be mended goes when something is done. */
const key = 'message';

/** Short messages below the top bar, read out by screen readers. */
export function useNotify(): Notify {
  const { message } = App.useApp();
  return useMemo(
    () => ({
      done: (content) => void message.success({ key, content, duration: 3 }),
      info: (content) => void message.info({ key, content, duration: 4 }),
      problem: (content) => void message.warning({ key, content, duration: 8 }),
    }),
    [message],
  );
}
