import { expect, it } from 'vitest';
import { catalogues } from '#shared/text/catalogue.ts';
import { fill } from '#shared/text/fill.ts';

/** Every sentence by its path. */
function sentences(texts: object, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(texts)) {
    const at = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') found.set(at, value);
    else for (const [inner, sentence] of sentences(value as object, at)) found.set(inner, sentence);
  }
  return found;
}

const places = (sentence: string) => [...new Set(sentence.match(/\{\{\w+\}\}/g))].toSorted();
const zh = sentences(catalogues['zh-CN']);
const en = sentences(catalogues['en-US']);

it('says everything in both languages', () => {
  expect([...en.keys()].toSorted()).toEqual([...zh.keys()].toSorted());
  expect(zh.size).toBeGreaterThan(400);
});

it('fills the same places in both languages', () => {
  const different = [...zh].filter(
    ([path, sentence]) => places(sentence).join() !== places(en.get(path) ?? '').join(),
  );
  expect(different).toEqual([]);
});

it('has no place that is written wrongly, and no empty sentence', () => {
  for (const [path, sentence] of [...zh, ...en]) {
    expect(sentence.replaceAll(/\{\{\w+\}\}/g, ''), path).not.toMatch(/[{}]/);
    expect(sentence.trim(), path).not.toBe('');
  }
});

it('stays calm and plain in Chinese', () => {
  const words = [...zh].map(([path, sentence]) => [path, sentence.replaceAll(/\{\{\w+\}\}/g, '')] as const);
  expect(words.filter(([, sentence]) => /[!！]|您|\berror\b/iu.test(sentence))).toEqual([]);
});

it('fills a sentence, and leaves a place without a value as it is', () => {
  expect(fill('{{a}} 和 {{b}}，{{a}}', { a: '甲', b: 0 })).toBe('甲 和 0，甲');
  expect(fill('{{missing}}', {})).toBe('{{missing}}');
  expect(fill('{{a}}', { a: '$& {{b}}' })).toBe('$& {{b}}');
});
