import { expect, it } from 'vitest';
import type { CommandName } from '#shared/workflow/commands.ts';
import { transitions } from '#shared/workflow/lifecycle.ts';
import { isStale } from '#shared/workflow/stale.ts';

const seen = { state: 'in_progress', rev: 4 } as const;
const stale = (name: CommandName, rev: number, since: readonly CommandName[], expected = seen) =>
  isStale(transitions, { issue: { state: 'in_progress', rev }, name, expect: expected, since });

it('is not stale where nothing came in between, or only what moves nothing', () => {
  expect(stale('reply', 4, [])).toBe(false);
  expect(stale('reply', 6, ['urge', 'progress'])).toBe(false);
});

it('is stale where the issue has moved, also when it came back to the same state', () => {
  expect(stale('reply', 6, ['reply', 'reject_reply'])).toBe(true);
  expect(stale('reply', 5, ['request_extension'])).toBe(true);
  expect(stale('sign', 5, ['sign'], { ...seen, state: 'dispatched' } as never)).toBe(true);
});

it('is stale where the author saw more than there is, as after a restore, unless any state will do', () => {
  expect(stale('reply', 3, [])).toBe(true);
  expect(stale('progress', 9, ['reply', 'reject_reply'])).toBe(false);
});
