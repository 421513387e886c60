import { expect, it } from 'vitest';
import type { SavedView } from '#shared/domain/saved-view.ts';
import { isSameView, viewSearchOf, viewsInForce } from '#shared/views/in-force.ts';

const view = (id: string, changes: Partial<SavedView> = {}): SavedView => ({
  id,
  viewKey: 'one',
  name: id,
  screen: 'issues',
  search: {},
  ownerId: 'lin',
  isShared: false,
  districtCode: null,
  isRemoved: false,
  setAt: '2026-11-01T00:00:00.000Z',
  receivedAt: '2026-11-01T00:00:00.000Z',
  ...changes,
});

it('lets the last word on each view count, one’s own already before the hub has it', () => {
  const names = (views: readonly SavedView[]) => viewsInForce(views).map(({ name }) => name);
  const [first, other] = [view('first'), view('other', { viewKey: 'two' })];
  expect(names([first, other])).toEqual(['first', 'other']);
  expect(names([view('waits', { receivedAt: null }), first, other])).toEqual(['waits', 'other']);
  expect(names([first, view('gone', { isRemoved: true, receivedAt: null }), other])).toEqual(['other']);
});

it('keeps what is filtered, not what is usual or selected', () => {
  const usual = { group: 'open', text: '', mine: false, panel: null, id: null };
  expect(viewSearchOf({ ...usual, id: 'x' }, usual)).toEqual({});
  expect(viewSearchOf({ group: 'all', text: '贷款', mine: true, panel: 'finance', id: 'x' }, usual)).toEqual({
    group: 'all',
    text: '贷款',
    mine: true,
    panel: 'finance',
  });
  expect(isSameView({ a: '1', b: true }, { b: true, a: '1' })).toBe(true);
  expect(isSameView({ a: '1' }, { a: '2' })).toBe(false);
});
