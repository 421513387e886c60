import { expect, it } from 'vitest';
import {
  changeOf,
  standingForm,
  type TypedStanding,
  typedOf,
} from '#renderer/screens/enterprises/standing/standing-values.ts';
import type { Enterprise } from '#shared/domain/enterprise.ts';
import { firm as record } from '../../../../hub/support/records.ts';

const held = { code: '瞪羚企业', validFrom: '2024-01-01', validTo: '2026-12-31' };
const firm: Enterprise = { id: 'firm', ...record({ tags: [held] }) };
const typed = (changes: Partial<TypedStanding>): TypedStanding => ({
  ...typedOf(firm, 'chain', '2026-11-24'),
  source: '名单',
  ...changes,
});
const problems = (changes: Partial<TypedStanding>) =>
  standingForm.safeParse(typed(changes)).error?.issues.map(({ path }) => path.join('.')) ?? [];

it('asks only for what the chosen kind needs', () => {
  expect(problems({})).toEqual([]);
  expect(problems({ chainCode: 'food', chainRole: null })).toEqual(['chainRole']);
  expect(problems({ kind: 'doubling', to: '2026-01-01', from: '' })).toEqual(['from']);
  expect(problems({ kind: 'doubling', from: '2026-02-01', to: '2026-01-01' })).toEqual(['to']);
  expect(problems({ kind: 'tag' })).toEqual(['code']);
  expect(problems({ kind: 'tag', code: '专精特新', validFrom: '2026-02-01', validTo: '2026-01-01' })).toEqual(
    ['validTo'],
  );
  expect(problems({ kind: 'tag', code: '专精特新', batchYear: '二〇二六' })).toEqual(['batchYear']);
  expect(problems({ source: '' })).toEqual(['source']);
});

it('means by an empty chain that the firm leaves it', () => {
  expect(changeOf(typed({ chainCode: null }), firm)).toEqual({
    kind: 'chain',
    chainCode: null,
    chainRole: null,
  });
});

it('awards a tag in place of another, from the day of the change unless another is typed', () => {
  const change = { kind: 'tag', code: '专精特新', remove: JSON.stringify(held), batchYear: '2026' } as const;
  expect(changeOf(typed(change), firm)).toEqual({
    kind: 'tag',
    remove: held,
    add: { code: '专精特新', validFrom: '2026-11-24', validTo: null, batchYear: 2026, source: '名单' },
  });
});
