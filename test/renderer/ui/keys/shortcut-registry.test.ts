import { expect, it, vi } from 'vitest';
import { createShortcutRegistry } from '#renderer/ui/keys/shortcut-registry.ts';

function press(
  init: KeyboardEventInit & { keyCode?: number },
  target: Element = document.body,
): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { cancelable: true, bubbles: true, ...init });
  Object.defineProperty(event, 'target', { value: target });
  return event;
}

const shortcut = (keys: string, run = vi.fn()) => ({ keys, name: keys, run });

it('runs what the keys mean and keeps the browser from its own meaning', () => {
  const registry = createShortcutRegistry();
  const search = shortcut('Ctrl+K');
  registry.add([search], 0);
  const event = press({ key: 'k', code: 'KeyK', ctrlKey: true });
  registry.press(event);
  expect(search.run).toHaveBeenCalledOnce();
  expect(event.defaultPrevented).toBe(true);
});

it('stays silent while an input method composes', () => {
  const registry = createShortcutRegistry();
  const finish = shortcut('Enter');
  registry.add([finish], 0);
  registry.press(press({ key: 'Enter', isComposing: true }));
  registry.press(press({ key: 'Enter', keyCode: 229 }));
  expect(finish.run).not.toHaveBeenCalled();
});

it('lets letters type in an editable, but not keys with Ctrl', () => {
  const registry = createShortcutRegistry();
  const down = shortcut('J');
  const finish = shortcut('Ctrl+Enter');
  registry.add([down, finish], 0);
  const box = document.createElement('textarea');
  registry.press(press({ key: 'j', code: 'KeyJ' }, box));
  registry.press(press({ key: 'Enter', ctrlKey: true }, box));
  expect(down.run).not.toHaveBeenCalled();
  expect(finish.run).toHaveBeenCalledOnce();
});

it('prefers what came later, and falls back when that leaves', () => {
  const registry = createShortcutRegistry();
  const early = shortcut('J');
  const late = shortcut('J');
  registry.add([early], 0);
  const remove = registry.add([late], 0);
  registry.press(press({ key: 'j', code: 'KeyJ' }));
  remove();
  registry.press(press({ key: 'j', code: 'KeyJ' }));
  expect([early.run.mock.calls.length, late.run.mock.calls.length]).toEqual([1, 1]);
});

it('gives all keys to an open dialog', () => {
  const registry = createShortcutRegistry();
  const below = shortcut('J');
  const inside = shortcut('K');
  registry.add([below], 0);
  const uncover = registry.cover(1);
  registry.add([inside], 1);
  registry.press(press({ key: 'j', code: 'KeyJ' }));
  registry.press(press({ key: 'k', code: 'KeyK' }));
  expect([below.run.mock.calls.length, inside.run.mock.calls.length]).toEqual([0, 1]);
  uncover();
  registry.press(press({ key: 'j', code: 'KeyJ' }));
  expect(below.run).toHaveBeenCalledOnce();
});

it('leaves events alone that somebody has handled', () => {
  const registry = createShortcutRegistry();
  const down = shortcut('J');
  registry.add([down], 0);
  const event = press({ key: 'j', code: 'KeyJ' });
  event.preventDefault();
  registry.press(event);
  expect(down.run).not.toHaveBeenCalled();
});
