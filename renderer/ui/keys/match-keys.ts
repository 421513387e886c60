type Pressed = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing' | 'keyCode'
>;

/**
 * True while an input method has the keys: they choose a candidate and mean nothing to us. 229 is what Chromium
 * reports where `isComposing` is already over.
 */
export function isComposing({
  isComposing: composing,
  keyCode,
}: Pick<Pressed, 'isComposing' | 'keyCode'>): boolean {
  return composing || keyCode === 229;
}

/** The physical key behind a letter or digit, so a shortcut holds while a layout types something else. */
function keyOf({ key, code }: Pressed): string {
  const letter = /^Key([A-Z])$/.exec(code)?.[1] ?? /^Digit(\d)$/.exec(code)?.[1];
  return key.length === 1 && /[a-z0-9]/i.test(key) ? key.toUpperCase() : (letter ?? key);
}

/** True when `pressed` is `keys`, such as `Ctrl+K`, `Shift+E`, `J`, `/`, `F2`. `Ctrl` is also ⌘. */
export function matchesKeys(keys: string, pressed: Pressed): boolean {
  const parts = keys === '+' ? ['+'] : keys.split('+');
  const wanted = parts.at(-1) ?? '';
  const isSign = wanted.length === 1 && !/[a-z0-9]/i.test(wanted);
  const hasShift = isSign ? pressed.shiftKey : parts.includes('Shift');
  const key = isSign ? pressed.key : keyOf(pressed);
  return (
    key === (wanted.length === 1 ? wanted.toUpperCase() : wanted) &&
    (pressed.ctrlKey || pressed.metaKey) === parts.includes('Ctrl') &&
    pressed.altKey === parts.includes('Alt') &&
    pressed.shiftKey === hasShift
  );
}

/** True for keys that also type a character, and so mean nothing while someone writes. */
export function typesCharacter(keys: string): boolean {
  const parts = keys.split('+');
  return !parts.includes('Ctrl') && !parts.includes('Alt') && (parts.at(-1) ?? '').length <= 1;
}

/** True where typed characters go into the page. */
export function isEditable(element: Element | null): boolean {
  if (!(element instanceof HTMLElement)) return false;
  if (element.isContentEditable || element instanceof HTMLTextAreaElement) return true;
  if (element instanceof HTMLSelectElement) return true;
  const pressed = ['checkbox', 'radio', 'button', 'submit', 'range', 'file'];
  return element instanceof HTMLInputElement && !pressed.includes(element.type);
}
