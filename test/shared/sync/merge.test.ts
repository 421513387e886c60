import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MergePolicy } from '#shared/domain/record.ts';
import { type MergeInput, mergeField } from '#shared/sync/merge.ts';

const input = (
  policy: Exclude<MergePolicy, 'set'>,
  current: Partial<MergeInput['current']>,
  incoming: Partial<MergeInput['incoming']>,
): MergeInput => ({
  policy,
  current: { value: 'a', version: 'v1', hlc: 'h5', ...current },
  incoming: { value: 'b', base: 'v1', hlc: 'h9', ...incoming },
  baseValue: 'before',
});

describe('a field that was not changed meanwhile', () => {
  it.each<[Exclude<MergePolicy, 'set'>, string]>([
    ['ask', 'apply'],
    ['lww', 'apply'],
    ['max', 'apply'],
    ['hub', 'superseded'],
    ['once', 'conflict'],
  ])('with the policy %s: %s', (policy, result) => {
    expect(mergeField(input(policy, {}, {})).kind).toBe(result);
  });
});

describe('a field that was changed meanwhile', () => {
  it.each<[string, MergeInput, string]>([
    ['asks a person', input('ask', { version: 'v2' }, {}), 'conflict'],
    ['asks where the author saw nothing', input('ask', { version: 'v2' }, { base: null }), 'conflict'],
    ['follows the later clock', input('lww', { version: 'v2' }, {}), 'apply'],
    ['keeps the later clock', input('lww', { version: 'v2', hlc: 'h9' }, { hlc: 'h5' }), 'superseded'],
    ['keeps the value of an equal clock', input('lww', { version: 'v2', hlc: 'h9' }, {}), 'superseded'],
    ['yields where the clock was not to be trusted', input('lww', { version: 'v2', hlc: null }, {}), 'apply'],
    ['never lets a suspect clock win', input('lww', { version: 'v2' }, { hlc: '' }), 'superseded'],
    ['never overwrites the first value', input('once', { version: 'v2' }, {}), 'conflict'],
    ['writes a first value', input('once', { version: 'v2', value: null }, {}), 'apply'],
    ['keeps the larger day', input('max', { value: '2026-11-24' }, { value: '2026-11-09' }), 'superseded'],
    ['takes the larger day', input('max', { value: '2026-11-09' }, { value: '2026-11-24' }), 'apply'],
    ['takes a first day', input('max', { value: null }, { value: '2026-11-24' }), 'apply'],
    ['keeps the smaller day', input('min', { value: '2026-11-09' }, { value: '2026-11-24' }), 'superseded'],
    ['takes the smaller day', input('min', { value: '2026-11-24' }, { value: '2026-11-09' }), 'apply'],
    ['takes a first smallest day', input('min', { value: null }, { value: '2026-11-24' }), 'apply'],
    ['knows that ten is more than nine', input('max', { value: 9 }, { value: 10 }), 'apply'],
    ['knows that nine is less than ten', input('max', { value: 10 }, { value: 9 }), 'superseded'],
  ])('%s', (_what, merge, result) => {
    expect(mergeField(merge).kind).toBe(result);
  });
});

const someText = fc.option(fc.constantFrom('a', 'b', 'c'), { nil: null });
const someInput = fc.record({
  policy: fc.constantFrom('ask', 'lww', 'max', 'min', 'text3', 'once', 'hub'),
  current: fc.record({ value: someText, version: someText, hlc: someText }),
  incoming: fc.record({ value: someText, base: someText, hlc: fc.constantFrom('a', 'b', 'c') }),
  baseValue: someText,
});

it('never overwrites silently: what is written was seen, or a declared policy writes it', () => {
  fc.assert(
    fc.property(someInput, (merge) => {
      const result = mergeField(merge).kind;
      const wasSeen = merge.current.version === merge.incoming.base;
      if (merge.policy === 'ask' && result === 'apply') expect(wasSeen).toBe(true);
      if (merge.policy === 'once' && result === 'apply') expect(merge.current.value).toBeNull();
      if (merge.policy === 'hub') expect(result).not.toBe('apply');
    }),
  );
});

it('finds equal values equal under every policy but the hub’s', () => {
  const contacts = [{ name: '王工', title: '', phone: '' }];
  for (const policy of ['ask', 'lww', 'max', 'min', 'text3', 'once'] as const) {
    const merge = input(policy, { value: contacts, version: 'v2' }, { value: structuredClone(contacts) });
    expect(mergeField(merge).kind).toBe('same');
  }
});
