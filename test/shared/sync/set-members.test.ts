import { expect, it } from 'vitest';
import { additionsOf, addMember, removeMember } from '#shared/sync/set-members.ts';

const tag = (code: string) => ({ code, validFrom: null, validTo: null });
const created = { members: [tag('a')], versions: { '*': 'made' } };

it('adds a member once, whoever adds it, and lists members in one order', () => {
  const first = addMember(created, 'tags', tag('c'), 'op-1');
  const second = addMember(addMember(first, 'tags', tag('b'), 'op-2'), 'tags', tag('c'), 'op-3');
  expect(second.members).toEqual([tag('a'), tag('b'), tag('c')]);
  expect(additionsOf(second, 'tags', tag('c'))).toEqual(['op-1', 'op-3']);
});

it('removes what its author saw', () => {
  const added = addMember(created, 'tags', tag('b'), 'op-1');
  const removed = removeMember(added, 'tags', tag('b'), additionsOf(added, 'tags', tag('b')));
  expect(removed).toEqual(created);
});

it('removes a member that came with the row', () => {
  expect(removeMember(created, 'tags', tag('a'), additionsOf(created, 'tags', tag('a'))).members).toEqual([]);
});

it('keeps a member that somebody else added meanwhile', () => {
  const seen = additionsOf(created, 'tags', tag('a'));
  const meanwhile = addMember(created, 'tags', tag('a'), 'op-1');
  const removed = removeMember(meanwhile, 'tags', tag('a'), seen);
  expect(removed.members).toEqual([tag('a')]);
  expect(additionsOf(removed, 'tags', tag('a'))).toEqual(['op-1']);
});

it('changes nothing when the member is not there', () => {
  expect(removeMember(created, 'tags', tag('x'), ['op-1'])).toEqual(created);
  expect(additionsOf(created, 'tags', tag('x'))).toEqual([]);
});
