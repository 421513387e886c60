import { Pause, Play } from 'lucide-react';
import type { Output } from '#shared/contract/api.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import { useAsk } from '../../client/ask.ts';
import { useTell } from '../../client/tell.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/layout/notice.tsx';
import { useTexts } from '../../ui/use-texts.ts';
import { fileSize } from './file-size.ts';

type Way = Output<AppApi, 'attachments.progress'>['up'];

const valuesOf = ({ files, bytes, done }: Way) => ({
  files,
  size: fileSize(bytes),
  percent: bytes === 0 ? 0 : Math.floor((Math.min(done, bytes) * 100) / bytes),
});

/** What is still on its way, with a halt for a line that costs; nothing where nothing is. */
export function AttachmentProgress() {
  const say = useTexts();
  const { data } = useAsk('attachments.progress', {});
  const pause = useTell('attachments.pause');
  if (!data) return null;
  const { isPaused, up, down } = data;
  if (!isPaused && up.files === 0 && down.files === 0) return null;
  return (
    <Notice
      end={
        <Button
          size="small"
          icon={isPaused ? <Play size={14} /> : <Pause size={14} />}
          onClick={() => pause.mutate({ isPaused: !isPaused })}
        >
          {isPaused ? say('attachment:progress.resume') : say('attachment:progress.pause')}
        </Button>
      }
    >
      <strong>{say('attachment:progress.title')}</strong>{' '}
      {up.files > 0 && <span>{say('attachment:progress.up', valuesOf(up))} </span>}
      {down.files > 0 && <span>{say('attachment:progress.down', valuesOf(down))} </span>}
      {isPaused && <span>{say('attachment:progress.paused')}</span>}
    </Notice>
  );
}
