import { expect, it } from 'vitest';
import { listChanges } from '#electron/store/list-changes.ts';

const tag = (code: string) => ({ code, validFrom: null, validTo: null });
const shown = {
  row: { address: '旧路', industry: '', tags: [tag('a'), tag('b')] },
  versions: { '*': 'made', address: 'op-1', [`tags/${JSON.stringify(tag('b'))}`]: 'op-2,op-3' },
};

it('writes plain fields together, each with the version that was seen', () => {
  expect(listChanges('enterprise', 'firm', shown, { address: '一号路', industry: '机械' })).toEqual([
    {
      k: 'set',
      t: 'enterprise',
      pk: 'firm',
      v: { address: { to: '一号路', base: 'op-1' }, industry: { to: '机械', base: 'made' } },
    },
  ]);
});

it('adds and removes the members of a list one by one, with the additions that were seen', () => {
  const place = { t: 'enterprise', pk: 'firm', f: 'tags' };
  expect(listChanges('enterprise', 'firm', shown, { tags: [tag('c')] })).toEqual([
    { k: 'add', ...place, m: tag('c') },
    { k: 'rem', ...place, m: tag('a'), seen: ['made'] },
    { k: 'rem', ...place, m: tag('b'), seen: ['op-2', 'op-3'] },
  ]);
});

it('writes nothing for a list that is the same', () => {
  expect(listChanges('enterprise', 'firm', shown, { tags: [tag('b'), tag('a')] })).toEqual([]);
});

it('writes nothing for a plain field that stays', () => {
  expect(listChanges('enterprise', 'firm', shown, { address: '旧路', industry: '' })).toEqual([]);
  expect(listChanges('enterprise', 'firm', shown, { address: '旧路', industry: '机械' })).toMatchObject([
    { v: { industry: { to: '机械', base: 'made' } } },
  ]);
});
