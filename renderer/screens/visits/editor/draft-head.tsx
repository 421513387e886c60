import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import type { VisitDraft } from '#shared/domain/visit-draft.ts';
import { useAsk } from '../../../client/ask.ts';
import { AutosaveNote } from '../../../ui/autosave-note.tsx';
import { Button } from '../../../ui/button.tsx';
import { Toolbar } from '../../../ui/layout/toolbar.tsx';
import { useTexts } from '../../../ui/use-texts.ts';
import { FirmChips } from '../../enterprises/firm-chips.tsx';
import { MeetingButton } from './meeting-button.tsx';
import { RemoveDraft } from './remove-draft.tsx';
import type { Keeping } from './use-keeping.ts';

interface DraftHeadProps {
  readonly keeping: Pick<Keeping, 'state' | 'elsewhere' | 'remove'>;
  readonly isFinishing: boolean;
  readonly onFinish: () => void;
}

/** Whose visit it is, whether what was typed is on disk, and the two ways out. */
export function DraftHead({ keeping, isFinishing, onFinish }: DraftHeadProps) {
  const say = useTexts();
  const { control } = useFormContext<VisitDraft>();
  const [id, name] = useWatch({ control, name: ['enterpriseId', 'enterpriseName'] });
  const firm = useAsk('enterprises.get', { id: id ?? '' }, { isReady: id !== null }).data?.enterprise;
  const [isAsking, setAsking] = useState(false);
  const title = (
    <span className="draft-title">
      <span>{name === '' ? say('visit:editor.title') : say('visit:editor.titleOf', { firm: name })}</span>
      {firm && id !== null && <FirmChips firm={firm} />}
    </span>
  );
  return (
    <Toolbar title={title} note={keeping.elsewhere === null && <AutosaveNote state={keeping.state} />}>
      <MeetingButton />
      <Button look="quiet" onClick={() => setAsking(true)}>
        {say('visit:remove.open')}
      </Button>
      <Button look="primary" keys="Ctrl+Enter" isBusy={isFinishing} onClick={onFinish}>
        {say('visit:editor.finish')}
      </Button>
      <RemoveDraft isOpen={isAsking} onClose={() => setAsking(false)} onRemove={keeping.remove} />
    </Toolbar>
  );
}
