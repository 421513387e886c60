import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/layout/notice.tsx';
import { useTexts } from '../../../ui/use-texts.ts';
import type { Elsewhere } from './draft-writer.ts';

interface ElsewhereNoticeProps {
  readonly elsewhere: Elsewhere;
  readonly onOpenLatest: () => void;
}

/** Says that nothing more is saved here, and leads to the newer text where there is one. */
export function ElsewhereNotice({ elsewhere, onOpenLatest }: ElsewhereNoticeProps) {
  const say = useTexts();
  const open = (
    <Button size="small" onClick={onOpenLatest}>
      {say('visit:elsewhere.openLatest')}
    </Button>
  );
  return (
    <Notice tone="warning" end={elsewhere === 'draft_moved' ? open : null}>
      {say(`refusal:${elsewhere}`)}
    </Notice>
  );
}
