import { Dialog } from '../../../ui/dialog.tsx';
import { useTexts } from '../../../ui/use-texts.ts';
import './typed-here.css';

/** Text that could not be saved, for the person to copy what is needed of it. */
export function TypedHere({ text, onClose }: { text: string; onClose: () => void }) {
  const say = useTexts();
  return (
    <Dialog isOpen={text !== ''} title={say('visit:elsewhere.typedTitle')} onClose={onClose}>
      <p>{say('visit:elsewhere.typedHint')}</p>
      <textarea
        className="draft-typed-here"
        aria-label={say('visit:elsewhere.typedTitle')}
        value={text}
        rows={12}
        readOnly
      />
    </Dialog>
  );
}
