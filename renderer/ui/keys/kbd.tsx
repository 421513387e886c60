import './kbd.css';

const signs: readonly (readonly [name: string, sign: string])[] = [
  ['Escape', 'Esc'],
  ['ArrowLeft', '←'],
  ['ArrowRight', '→'],
  ['ArrowUp', '↑'],
  ['ArrowDown', '↓'],
  ['+', ' '],
];

/** Keys as people read them, such as `Ctrl+K`. Hidden from screen readers, which get `aria-keyshortcuts`. */
export function Kbd({ keys }: { keys: string }) {
  return (
    <kbd className="kbd" aria-hidden>
      {signs.reduce((shown, [name, sign]) => shown.replaceAll(name, sign), keys)}
    </kbd>
  );
}
