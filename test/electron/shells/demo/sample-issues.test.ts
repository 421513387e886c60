import { expect, test } from 'vitest';
import { sampleIssues } from '#electron/shells/demo/sample-issues.ts';
import { issuesPerVisit } from '#electron/shells/demo/type-visit.ts';
import { suggestRouting } from '#shared/routing/suggest.ts';

test('each of the five panels is suggested for two of the sample issues', () => {
  const panels = sampleIssues.map((issue) => suggestRouting(issue)[0]?.panelCode ?? null);

  expect(panels.toSorted()).toEqual(
    ['design', 'digital', 'finance', 'legal', 'talent'].flatMap((panel) => [panel, panel]),
  );
  expect(sampleIssues.length % issuesPerVisit).toBe(0);
});
