import './kbd.css';

/** Keys as people read them, such as `Ctrl+K`. Hidden from screen readers, which get `aria-keyshortcuts`. */
export function Kbd({ keys }: { keys: string }) {
  return (
    <kbd className="kbd" aria-hidden>
      {keys.replace('Escape', 'Esc').replaceAll('Arrow', '').replaceAll('+', ' ')}
    </kbd>
  );
}
