import type { FieldVersions } from './row-frame.ts';

/**
 * A field of policy `set` is a list of members. Who added a member is kept beside the field's versions under
 * `<field>/<member as JSON>`: the ids of the additions, with commas. A member without such an entry came with the
 * row. A removal names the additions that its author saw, so that what was added meanwhile stays (an observed-remove
 * set; Shapiro et al. 2011). Members are canonical JSON, and so equal when their texts are.
 */
const textOf = (member: unknown): string => JSON.stringify(member);
const keyOf = (field: string, member: unknown): string => `${field}/${textOf(member)}`;

interface SetState {
  readonly members: readonly unknown[];
  readonly versions: FieldVersions;
}

const has = (members: readonly unknown[], member: unknown): boolean =>
  members.some((one) => textOf(one) === textOf(member));

/** The additions that stand behind a member; empty when it is not there. */
export function additionsOf({ members, versions }: SetState, field: string, member: unknown): string[] {
  if (!has(members, member)) return [];
  const kept = versions[keyOf(field, member)] ?? versions['*'];
  return kept === undefined ? [] : kept.split(',');
}

/** The list with the member, under one more addition. Members lie in the order of their texts. */
export function addMember(state: SetState, field: string, member: unknown, opId: string): SetState {
  const additions = [...new Set([...additionsOf(state, field, member), opId])].sort();
  const members = has(state.members, member) ? state.members : inOrder([...state.members, member]);
  return { members, versions: { ...state.versions, [keyOf(field, member)]: additions.join(',') } };
}

/** The list without the additions that were seen; the member stays while another addition stands behind it. */
export function removeMember(
  state: SetState,
  field: string,
  member: unknown,
  seen: readonly string[],
): SetState {
  const left = additionsOf(state, field, member).filter((id) => !seen.includes(id));
  const { [keyOf(field, member)]: _, ...others } = state.versions;
  if (left.length > 0) return { ...state, versions: { ...others, [keyOf(field, member)]: left.join(',') } };
  const members = state.members.filter((one) => textOf(one) !== textOf(member));
  return { members, versions: others };
}

const inOrder = (members: readonly unknown[]): unknown[] =>
  members.toSorted((a, b) => (textOf(a) < textOf(b) ? -1 : 1));
