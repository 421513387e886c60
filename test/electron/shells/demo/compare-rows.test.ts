import { expect, test } from 'vitest';
import { differencesOf, type Shown } from '#electron/shells/demo/compare-rows.ts';

const shown = (parts: Partial<Record<keyof Shown, readonly { id: string }[]>>): Shown => {
  const byId = (rows: readonly { id: string }[] = []) => new Map(rows.map((row) => [row.id, { ...row }]));
  return { enterprise: byId(parts.enterprise), visit: byId(parts.visit), issue: byId(parts.issue) };
};

test('what a desk has and the hub lacks, or has otherwise, is a difference; what only the hub has is not', () => {
  const desk = shown({
    visit: [{ id: 'v1' }, { id: 'v2' }],
    issue: [{ id: 'i1', title: 'a', tags: ['x'], rev: 3 } as { id: string }],
  });
  const hub = shown({
    enterprise: [{ id: 'elsewhere' }],
    visit: [{ id: 'v1' }],
    issue: [{ id: 'i1', title: 'b', tags: ['x'], rev: 4 } as { id: string }],
  });

  expect(differencesOf(desk, hub)).toEqual([
    { table: 'visit', id: 'v2', fields: null },
    { table: 'issue', id: 'i1', fields: ['title', 'rev'] },
  ]);
  expect(differencesOf(hub, hub)).toEqual([]);
});
