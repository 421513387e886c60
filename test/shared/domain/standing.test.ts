import { expect, it } from 'vitest';
import { type Standing, standingChanges } from '#shared/domain/standing.ts';

const noStanding: Standing = {
  chainCode: null,
  chainRole: null,
  doublingFrom: null,
  doublingTo: null,
  tags: [],
  leaderId: null,
  industryCode: null,
  commissionerId: null,
};
const tag = (code: string, validTo: string) => ({ code, validFrom: '2026-01-01', validTo });

it('tells what a firm entered, what it left, and what it stands in otherwise', () => {
  const inChain = {
    ...noStanding,
    chainCode: 'food',
    chainRole: 'member' as const,
    doublingFrom: '2026-01-01',
  };
  expect(standingChanges(noStanding, inChain)).toEqual([
    { kind: 'chain', fromValue: null, toValue: { code: 'food', role: 'member' } },
    { kind: 'doubling', fromValue: null, toValue: { from: '2026-01-01', to: null } },
  ]);
  expect(standingChanges(inChain, { ...inChain, chainRole: 'leader', leaderId: 'zhou' })).toEqual([
    {
      kind: 'chain',
      fromValue: { code: 'food', role: 'member' },
      toValue: { code: 'food', role: 'leader' },
    },
    { kind: 'leader', fromValue: null, toValue: 'zhou' },
  ]);
  expect(standingChanges(inChain, inChain)).toEqual([]);
});

it('takes a tag that is awarded anew for one change', () => {
  const before = { ...noStanding, tags: [tag('专精特新', '2026-12-31'), tag('瞪羚企业', '2026-12-31')] };
  const after = { ...noStanding, tags: [tag('专精特新', '2029-12-31'), tag('高新技术企业', '2028-12-31')] };
  expect(standingChanges(before, after)).toEqual([
    { kind: 'tag', fromValue: tag('专精特新', '2026-12-31'), toValue: tag('专精特新', '2029-12-31') },
    { kind: 'tag', fromValue: null, toValue: tag('高新技术企业', '2028-12-31') },
    { kind: 'tag', fromValue: tag('瞪羚企业', '2026-12-31'), toValue: null },
  ]);
});
