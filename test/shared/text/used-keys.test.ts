import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { textTopics } from '#renderer/ui/use-texts.ts';
import { chinese } from '#shared/text/chinese.ts';

const root = join(import.meta.dirname, '../../..');

function sourcesIn(folder: string, ending: RegExp): Map<string, string> {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  return new Map(
    files
      .filter((file) => ending.test(file))
      .map((file) => [`${folder}/${file}`, readFileSync(join(root, folder, file), 'utf8')]),
  );
}

/** Without comments, which are for those who read the source. */
const bare = (source: string): string =>
  source.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(?<!:)\/\/.*$/gm, '');

const screens = [...sourcesIn('renderer', /\.tsx?$/)].map(([file, source]) => [file, bare(source)] as const);
/** The catalogue itself says every key; whatever else may ask for one counts. */
const askers = [
  ...screens.map(([, source]) => source),
  ...['electron', 'hub', 'shared'].flatMap((folder) =>
    [...sourcesIn(folder, /\.ts$/)].flatMap(([file, source]) =>
      file.startsWith('shared/text/') ? [] : [bare(source)],
    ),
  ),
].join('\n');

function leaves(texts: object, path: readonly string[] = []): string[][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[...path, key]] : leaves(value as object, [...path, key]),
  );
}

/** What may stand in a source for a key: the key itself, or the beginning of one that is put together. */
function writings(topic: string, path: readonly string[]): string[] {
  const prefix = topic === 'frame' ? ['frame:', ''] : [`${topic}:`];
  const whole = path.join('.');
  const beginnings = path.slice(0, -1).map((_, index) => `${path.slice(0, index + 1).join('.')}.\${`);
  return prefix.flatMap((before) => [
    `'${before}${whole}'`,
    `\`${before}${whole}\``,
    ...beginnings.map((beginning) => `\`${before}${beginning}`),
    `\`${before}\${`,
  ]);
}

/** Read as tables of words that the core is handed, not by their keys. */
const tables = /^(?:statistics:(?:columns|report)|refusal:|form:)/;

it('has no words that nobody asks for', () => {
  const topics = textTopics.filter((topic) => topic !== 'domain');
  const unused = topics.flatMap((topic) =>
    leaves(chinese[topic])
      .filter((path) => !writings(topic, path).some((writing) => askers.includes(writing)))
      // What is read as a table of words is named by its table.
      .filter((path) => !tables.test(`${topic}:${path.join('.')}`))
      .map((path) => `${topic}:${path.join('.')}`),
  );
  expect(unused).toEqual([]);
});

it('keeps every word that a person reads out of the screens', () => {
  const parts = screens.filter(([file]) => file.endsWith('.tsx'));
  const chineseWords = parts.flatMap(([file, source]) =>
    [...source.matchAll(/[\u4e00-\u9fff]+/g)].map(([word]) => `${file}: ${word}`),
  );
  const literals = parts.flatMap(([file, source]) =>
    [...source.matchAll(/<\w[^<>]*>\s*([A-Za-z][A-Za-z ,.'-]+[a-z])\s*<\//g)].map(
      ([, word]) => `${file}: ${word}`,
    ),
  );
  expect([...chineseWords, ...literals]).toEqual([]);
});
