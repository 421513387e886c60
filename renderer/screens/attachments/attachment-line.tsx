import { Download, X } from 'lucide-react';
import { useState } from 'react';
import type { AttachmentRow } from '#shared/contract/app/attachments.ts';
import { useDesk } from '../../client/desk-context.tsx';
import { useRefusalSentence } from '../../client/refusal-sentence.ts';
import { useTell } from '../../client/tell.ts';
import { useToday } from '../../client/time.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Chip, type ChipTone } from '../../ui/chip.tsx';
import { useNotify } from '../../ui/notify.tsx';
import { useTexts } from '../../ui/use-texts.ts';
import { shortTime } from '../../ui/when.ts';
import { download } from '../ledgers/download.ts';
import { bringBack } from './carry-file.ts';
import { fileSize } from './file-size.ts';

const looks: Readonly<Record<AttachmentRow['state'], { readonly glyph: string; readonly tone: ChipTone }>> = {
  here: { glyph: '○', tone: 'neutral' },
  sending: { glyph: '⇅', tone: 'info' },
  stored: { glyph: '✓', tone: 'success' },
  absent: { glyph: '↓', tone: 'neutral' },
  fetching: { glyph: '⇅', tone: 'info' },
  elsewhere: { glyph: '○', tone: 'neutral' },
  failed: { glyph: '⚠', tone: 'warning' },
};

/** One file: where its bytes are, and what can be done with it from there. */
export function AttachmentLine({ file }: { file: AttachmentRow }) {
  const say = useTexts();
  const { call } = useDesk();
  const notify = useNotify();
  const sentence = useRefusalSentence();
  const today = useToday();
  const remove = useTell('attachments.remove');
  const fetch = useTell('attachments.fetch');
  const [isSaving, setSaving] = useState(false);
  const { id, name, size, state, percent, addedByName, addedAt } = file;
  const { glyph, tone } = looks[state];
  const isHere = ['here', 'sending', 'stored'].includes(state);

  const save = async (): Promise<void> => {
    setSaving(true);
    try {
      download(name, await bringBack(call, file));
    } catch (error) {
      notify.problem(sentence(error as Error));
    } finally {
      setSaving(false);
    }
  };
  const takeAway = async (): Promise<void> => {
    await remove.mutateAsync({ id }).then(
      () => notify.done(say('attachment:removed', { name })),
      () => undefined,
    );
  };
  return (
    <li className="attachment">
      <span className="attachment-name" title={name}>
        {name}
      </span>
      <span className="quiet">
        {fileSize(size)}
        {addedByName !== '' &&
          ` · ${say('attachment:by', { name: addedByName, time: shortTime(addedAt, today) })}`}
      </span>
      <span className="attachment-end">
        <Chip tone={tone} glyph={glyph}>
          {say(`attachment:state.${state}`, { percent })}
        </Chip>
        {isHere && (
          <IconButton
            name={say('attachment:save', { name })}
            icon={<Download size={15} />}
            size="small"
            isDisabled={isSaving}
            onClick={() => void save()}
          />
        )}
        {(state === 'absent' || state === 'failed') && (
          <Button size="small" title={say('attachment:fetch', { name })} onClick={() => fetch.mutate({ id })}>
            {say('attachment:fetchShort')}
          </Button>
        )}
        {file.canRemove && (
          <IconButton
            name={say('attachment:remove', { name })}
            icon={<X size={15} />}
            size="small"
            onClick={() => void takeAway()}
          />
        )}
      </span>
    </li>
  );
}
