import { useRef, useState } from 'react';
import type { AttachmentOwner } from '#shared/contract/app/attachments.ts';
import { mostAttachmentBytes } from '#shared/domain/attachment.ts';
import { useDesk } from '../../client/desk-context.tsx';
import { useRefusalSentence } from '../../client/refusal-sentence.ts';
import { useNotify } from '../../ui/notify.tsx';
import { useTexts } from '../../ui/use-texts.ts';
import { handOver } from './carry-file.ts';
import { shrinkImage, UnreadableImage } from './shrink-image.ts';

const mebibyte = 1024 * 1024;

/** The file that is being added now. */
export interface AddingNow {
  readonly name: string;
  readonly percent: number;
}

export interface AddFiles {
  readonly now: AddingNow | null;
  readonly add: (files: readonly File[]) => void;
}

/** Adds files one after the other, pictures without what they tell of where they were taken. */
export function useAdding(owner: AttachmentOwner): AddFiles {
  const say = useTexts();
  const { call } = useDesk();
  const notify = useNotify();
  const sentence = useRefusalSentence();
  const [now, setNow] = useState<AddingNow | null>(null);
  const before = useRef(Promise.resolve());

  const refuse = (name: string, error: unknown): void => {
    if (error instanceof UnreadableImage) notify.problem(say('attachment:unreadableImage', { name }));
    else notify.problem(say('attachment:failed', { name, reason: sentence(error as Error) }));
  };
  const addOne = async (chosen: File): Promise<void> => {
    const { name } = chosen;
    if (chosen.size === 0) return notify.problem(say('attachment:emptyFile', { name }));
    if (chosen.size > mostAttachmentBytes) {
      const limit = mostAttachmentBytes / mebibyte;
      return notify.problem(say('attachment:tooLarge', { name, limit }));
    }
    setNow({ name, percent: 0 });
    try {
      const file = await shrinkImage(chosen);
      await handOver(call, owner, file, (bytes) =>
        setNow({ name, percent: Math.floor((bytes * 100) / file.size) }),
      );
      notify.done(say('attachment:added', { name: file.name }));
    } catch (error) {
      refuse(name, error);
    } finally {
      setNow(null);
    }
  };
  return {
    now,
    add: (files) => {
      for (const file of files) before.current = before.current.then(() => addOne(file));
    },
  };
}
