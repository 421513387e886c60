import type { SyncStatus } from '#shared/contract/app/desk.ts';
import { useNow } from '../client/time.ts';
import { useDeskTrouble } from '../client/use-desk-trouble.ts';
import { Chip } from '../ui/chip.tsx';
import { useTexts } from '../ui/use-texts.ts';
import { syncGlyph, syncProblems, syncTone, syncWords } from './sync-words.ts';

/**
 * Two signals that are never mixed: what has not left this laptop, and what the hub did not take. Neither is known
 * while the desk itself does not answer.
 */
export function SyncChips({ status }: { status: SyncStatus }) {
  const say = useTexts();
  const now = useNow();
  const trouble = useDeskTrouble();
  const problems = syncProblems(say, status);
  if (trouble !== null) {
    return (
      <Chip tone="danger" glyph="⚠">
        {say('sync.stopped')}
      </Chip>
    );
  }
  return (
    <>
      <Chip tone={syncTone(status, now)} glyph={syncGlyph(status)}>
        {syncWords(say, status)}
      </Chip>
      {problems !== '' && (
        <Chip tone="danger" glyph="⚠">
          {problems}
        </Chip>
      )}
    </>
  );
}
