import { Dialog } from '../ui/dialog.tsx';
import { Kbd } from '../ui/keys/kbd.tsx';
import { useShortcutRegistry } from '../ui/keys/shortcuts.tsx';
import { useTexts } from '../ui/use-texts.ts';
import './shortcut-sheet.css';

/** Every key that works on the present screen. */
export function ShortcutSheet({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const say = useTexts();
  return (
    <Dialog isOpen={isOpen} title={say('keys.title')} onClose={onClose} width={620}>
      <SheetRows />
    </Dialog>
  );
}

/** The keys, group by group. */
export function SheetRows() {
  const registry = useShortcutRegistry();
  const groups = Map.groupBy(registry.list(), ({ group }) => group ?? '');
  return [...groups].map(([group, shortcuts]) => (
    <section key={group} className="sheet">
      {group !== '' && <h2>{group}</h2>}
      <dl>
        {shortcuts.map(({ keys, name }) => (
          <div key={`${keys} ${name}`}>
            <dt>
              <Kbd keys={keys} />
              <span className="unseen">{keys}</span>
            </dt>
            <dd>{name}</dd>
          </div>
        ))}
      </dl>
    </section>
  ));
}
