import { expect, test } from 'vitest';
import { withNumbers } from '#resources/demo/numbers.ts';
import { createSeeded } from '#resources/demo/seeded.ts';
import { panelChapters, unitChapters } from '#resources/demo/stories/chapters.ts';
import { categories } from '#shared/routing/categories.ts';
import { suggestRouting } from '#shared/routing/suggest.ts';

const chapters = [...panelChapters, ...unitChapters];

test('there is a chapter for every class of issues, with its default panel', () => {
  const told = chapters.map(({ categoryCode, panelCode }) => [categoryCode, panelCode]);
  const shipped = categories.map(({ code, panelCode }) => [code, panelCode]);
  expect(told.toSorted()).toEqual(shipped.toSorted());
});

test('what routing suggests for a story is where the story belongs', () => {
  const seeded = createSeeded(1);
  for (const { categoryCode, panelCode, stories } of chapters) {
    for (const story of stories) {
      const [first] = suggestRouting(withNumbers(story, seeded));
      expect([story.title, first?.categoryCode, first?.panelCode]).toEqual([
        story.title,
        categoryCode,
        panelCode,
      ]);
    }
  }
});

test('every number in a story is filled in', () => {
  const seeded = createSeeded(2);
  const texts = chapters.flatMap(({ stories }) => stories.map((story) => withNumbers(story, seeded)));
  expect(JSON.stringify(texts)).not.toMatch(/[{}]{2}[a-z]/u);
  expect(new Set(texts.map(({ title }) => title)).size).toBe(texts.length);
});
