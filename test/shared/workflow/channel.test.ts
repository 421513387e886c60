import { expect, it } from 'vitest';
import { channelOf } from '#shared/workflow/channel.ts';

const plain = { chainRole: null, doublingFrom: null, doublingTo: null };

it.each([
  ['a plain firm', plain, 'normal'],
  ['a chain leader', { ...plain, chainRole: 'leader' }, 'fast'],
  ['a chain member', { ...plain, chainRole: 'member' }, 'fast'],
  ['a firm on its first doubling day', { ...plain, doublingFrom: '2026-11-24' }, 'fast'],
  [
    'a firm on its last doubling day',
    { ...plain, doublingFrom: '2026-01-01', doublingTo: '2026-11-24' },
    'fast',
  ],
  ['a firm that doubled', { ...plain, doublingFrom: '2026-01-01', doublingTo: '2026-11-23' }, 'normal'],
  ['a firm that will double', { ...plain, doublingFrom: '2026-11-25' }, 'normal'],
] as const)('gives %s the channel %3$s', (_what, firm, channel) => {
  expect(channelOf(firm, '2026-11-24')).toBe(channel);
});
