import { App } from 'antd';
import { useMemo } from 'react';
import { Button } from './button.tsx';
import { useMeeting } from './meeting.tsx';
import { useTexts } from './use-texts.ts';

export interface Notify {
  readonly done: (sentence: string) => void;
  readonly info: (sentence: string) => void;
  /** Something that is done and can be taken back while the message stands. */
  readonly undoable: (sentence: string, undo: () => void) => void;
  /** A refusal or a failure; stays longer, since there is something to read. */
  readonly problem: (sentence: string) => void;
}

/** There is one message at a time: what was still to be mended goes when something is done. */
const key = 'message';

/** Short messages below the top bar, read out by screen readers; in a meeting only what must be mended is said. */
export function useNotify(): Notify {
  const { message } = App.useApp();
  const { isOn: isQuiet } = useMeeting();
  const say = useTexts();
  return useMemo(
    () => ({
      undoable: (content, undo) => {
        const takeBack = (): void => {
          message.destroy(key);
          undo();
        };
        const end = <Button onClick={takeBack}>{say('action.undo')}</Button>;
        void message.success({ key, content: [content, ' ', end], duration: 8 });
      },
      done: (content) => {
        if (!isQuiet) void message.success({ key, content, duration: 3 });
      },
      info: (content) => {
        if (!isQuiet) void message.info({ key, content, duration: 4 });
      },
      problem: (content) => void message.warning({ key, content, duration: 8 }),
    }),
    [message, say, isQuiet],
  );
}
