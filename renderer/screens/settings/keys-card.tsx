import { SheetRows } from '../../frame/shortcut-sheet.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { useTexts } from '../../ui/use-texts.ts';

/** The keys that work here; each screen has more of its own, which `?` shows there. */
export function KeysCard() {
  const say = useTexts();
  return (
    <Card title={say('settings:section.keys')}>
      <p className="quiet">{say('keys.hint')}</p>
      <SheetRows />
    </Card>
  );
}
