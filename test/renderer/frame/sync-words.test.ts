import { expect, it } from 'vitest';
import { syncGlyph, syncProblems, syncTone, syncWords } from '#renderer/frame/sync-words.ts';
import { createTexts } from '#renderer/state/create-texts.ts';
import type { Say } from '#renderer/ui/use-texts.ts';
import type { SyncStatus } from '#shared/contract/app/desk.ts';
import { fakeState } from '../../support/fake-desk.ts';

const say = createTexts().t as Say;
const now = '2026-11-24T06:00:00.000Z';
const status = (change: Partial<SyncStatus>): SyncStatus => ({ ...fakeState.status, ...change });
const waitingSince = (oldestWaitingAt: string) => status({ waiting: 3, oldestWaitingAt });

it('never shows being offline in red', () => {
  expect(syncTone(status({ state: 'offline' }), now)).toBe('warning');
  expect(syncTone(status({ state: 'signed_out_of_hub' }), now)).toBe('warning');
  expect(syncTone(status({ state: 'syncing' }), now)).toBe('neutral');
});

it('warns by age: a day amber, three days red', () => {
  expect(syncTone(waitingSince('2026-11-24T05:00:00.000Z'), now)).toBe('neutral');
  expect(syncTone(waitingSince('2026-11-23T05:00:00.000Z'), now)).toBe('warning');
  expect(syncTone(waitingSince('2026-11-20T05:00:00.000Z'), now)).toBe('danger');
});

it('always says how many wait', () => {
  expect(syncWords(say, status({ state: 'offline', waiting: 3 }))).toBe('离线 · 3 条待同步');
  expect(syncWords(say, status({}))).toBe('已连接');
});

it('has a sign of its own for each state', () => {
  expect(syncGlyph(status({}))).toBe('✓');
  expect(syncGlyph(status({ waiting: 1 }))).toBe('⇅');
  expect(syncGlyph(status({ state: 'syncing' }))).toBe('⇅');
  expect(syncGlyph(status({ state: 'offline', waiting: 1 }))).toBe('○');
});

it('tells apart what waits and what the hub did not take', () => {
  expect(syncProblems(say, status({ waiting: 3 }))).toBe('');
  expect(syncProblems(say, status({ refused: 1, conflicts: 2 }))).toBe('1 条被退回 · 2 处冲突');
  expect(syncProblems(say, status({ toDecide: 1 }))).toBe('1 件等督办');
});
