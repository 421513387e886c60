import type { z } from 'zod';
import type { Enterprise, EnterpriseTag } from './enterprise.ts';
import type { StandingKind } from './enterprise-event.ts';

type Json = z.core.util.JSONType;

/** What of a firm's standing is another than before; null where it stood or stands in none. */
export interface StandingChange {
  readonly kind: StandingKind;
  readonly fromValue: Json;
  readonly toValue: Json;
}

/** The fields of a firm that make its standing. */
export type Standing = Pick<
  Enterprise,
  | 'chainCode'
  | 'chainRole'
  | 'doublingFrom'
  | 'doublingTo'
  | 'tags'
  | 'leaderId'
  | 'industryCode'
  | 'commissionerId'
>;

const chainOf = ({ chainCode: code, chainRole: role }: Standing): Json =>
  code === null && role === null ? null : { code, role };

const doublingOf = ({ doublingFrom: from, doublingTo: to }: Standing): Json =>
  from === null && to === null ? null : { from, to };

/** Whether two tags say the same, in whatever order. */
export function isSameTag(one: EnterpriseTag, other: EnterpriseTag): boolean {
  const inOrder = (tag: EnterpriseTag) => JSON.stringify(Object.entries(tag).toSorted());
  return inOrder(one) === inOrder(other);
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** A tag that is awarded anew in place of one of the same name is one change. */
function tagChanges({ tags: before }: Standing, { tags: after }: Standing): StandingChange[] {
  const gone = before.filter((tag) => !after.some((one) => isSameTag(one, tag)));
  const come = after.filter((tag) => !before.some((one) => isSameTag(one, tag)));
  const renewed = new Set<unknown>();
  const changes = come.map((tag): StandingChange => {
    const old = gone.find((one) => one.code === tag.code && !renewed.has(one)) ?? null;
    renewed.add(old);
    return { kind: 'tag', fromValue: old, toValue: tag };
  });
  const left = gone.filter((tag) => !renewed.has(tag));
  return [...changes, ...left.map((tag): StandingChange => ({ kind: 'tag', fromValue: tag, toValue: null }))];
}

/** What entered, left or changed between two states of a firm. */
export function standingChanges(before: Standing, after: Standing): StandingChange[] {
  const single: StandingChange[] = [
    { kind: 'chain', fromValue: chainOf(before), toValue: chainOf(after) },
    { kind: 'doubling', fromValue: doublingOf(before), toValue: doublingOf(after) },
    { kind: 'leader', fromValue: before.leaderId, toValue: after.leaderId },
    { kind: 'industry', fromValue: before.industryCode, toValue: after.industryCode },
    { kind: 'commissioner', fromValue: before.commissionerId, toValue: after.commissionerId },
  ];
  const changed = single.filter(({ fromValue, toValue }) => !same(fromValue, toValue));
  return [...changed, ...tagChanges(before, after)];
}
