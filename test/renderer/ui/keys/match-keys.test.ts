import { describe, expect, it } from 'vitest';
import { isComposing, isEditable, matchesKeys, typesCharacter } from '#renderer/ui/keys/match-keys.ts';

const pressed = (init: KeyboardEventInit & { keyCode?: number }) => new KeyboardEvent('keydown', init);

describe('matchesKeys', () => {
  it.each([
    ['Ctrl+K', { key: 'k', code: 'KeyK', ctrlKey: true }],
    ['Ctrl+K', { key: 'k', code: 'KeyK', metaKey: true }],
    ['J', { key: 'j', code: 'KeyJ' }],
    ['Shift+J', { key: 'J', code: 'KeyJ', shiftKey: true }],
    ['?', { key: '?', code: 'Slash', shiftKey: true }],
    ['/', { key: '/', code: 'Slash' }],
    ['F6', { key: 'F6', code: 'F6' }],
    ['Alt+ArrowLeft', { key: 'ArrowLeft', code: 'ArrowLeft', altKey: true }],
    ['Ctrl+Enter', { key: 'Enter', code: 'Enter', ctrlKey: true }],
    ['Ctrl+K', { key: 'л', code: 'KeyK', ctrlKey: true }],
  ])('%s', (keys, init) => {
    expect(matchesKeys(keys, pressed(init))).toBe(true);
  });

  it.each([
    ['K', { key: 'k', code: 'KeyK', ctrlKey: true }],
    ['J', { key: 'J', code: 'KeyJ', shiftKey: true }],
    ['Ctrl+K', { key: 'k', code: 'KeyK', ctrlKey: true, altKey: true }],
    ['Enter', { key: 'Enter', code: 'Enter', ctrlKey: true }],
  ])('not %s with other modifiers', (keys, init) => {
    expect(matchesKeys(keys, pressed(init))).toBe(false);
  });
});

it('knows which keys also type', () => {
  expect(['J', '/', '?', 'Shift+E'].map(typesCharacter)).toEqual([true, true, true, true]);
  expect(['Ctrl+K', 'F6', 'Enter', 'Alt+ArrowLeft'].map(typesCharacter)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

it('leaves the keys to an input method while it composes', () => {
  expect(isComposing(pressed({ key: 'Enter', isComposing: true }))).toBe(true);
  expect(isComposing(pressed({ key: 'Process', keyCode: 229 }))).toBe(true);
  expect(isComposing(pressed({ key: 'Enter', keyCode: 13 }))).toBe(false);
});

it('knows where typed characters go into the page', () => {
  const box = (type: string) => Object.assign(document.createElement('input'), { type });
  expect([box('text'), box('search'), document.createElement('textarea')].map(isEditable)).toEqual([
    true,
    true,
    true,
  ]);
  expect([box('checkbox'), document.createElement('button'), null].map(isEditable)).toEqual([
    false,
    false,
    false,
  ]);
});
