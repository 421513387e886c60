import { chainName } from '#shared/domain/chains.ts';
import type { EnterpriseTag } from '#shared/domain/enterprise.ts';
import type { EnterpriseEvent, StandingKind } from '#shared/domain/enterprise-event.ts';
import { industryName } from '#shared/domain/industries.ts';
import type { Say } from '../../../ui/use-texts.ts';
import type { Names } from '../../issues/names.ts';

interface ChainValue {
  readonly code: string | null;
  readonly role: 'leader' | 'member' | null;
}

interface SpanValue {
  readonly from: string | null;
  readonly to: string | null;
}

export function chainWords(say: Say, { code, role }: ChainValue): string {
  const chain = chainName(code);
  if (role === null) return chain;
  return say(role === 'leader' ? 'enterprise:profile.chainLeader' : 'enterprise:profile.chainMember', {
    chain,
  });
}

export function spanWords(say: Say, { from, to }: SpanValue): string {
  if (from !== null && to !== null) return say('enterprise:profile.doublingSpan', { from, to });
  if (from !== null) return say('enterprise:profile.doublingSince', { from });
  return to === null ? '' : say('enterprise:profile.doublingUntil', { to });
}

/** A tag with what is known of its award: 专精特新 省级 2026 年批次. */
export function tagWords(say: Say, { code, level, batchYear }: EnterpriseTag): string {
  const known = [
    ...(level === undefined ? [] : [say(`enterprise:standing.level.${level}`)]),
    ...(batchYear === undefined ? [] : [say('enterprise:standing.batch', { year: batchYear })]),
  ];
  return [code, ...known].join(' ');
}

/** What a firm stood or stands in. The hub wrote the value by the kind. */
function valueWords(say: Say, names: Names, kind: StandingKind, value: EnterpriseEvent['toValue']): string {
  switch (kind) {
    case 'chain':
      return chainWords(say, value as unknown as ChainValue);
    case 'doubling':
      return spanWords(say, value as unknown as SpanValue);
    case 'tag':
      return tagWords(say, value as unknown as EnterpriseTag);
    case 'industry':
      return industryName(String(value));
    default:
      return names.person(String(value));
  }
}

/** What happened: 进入：绿色食品链上. */
export function changeWords(say: Say, names: Names, { kind, fromValue, toValue }: EnterpriseEvent): string {
  const words = (value: EnterpriseEvent['toValue']): string => valueWords(say, names, kind, value);
  if (fromValue === null) return say('enterprise:standing.entered', { to: words(toValue) });
  if (toValue === null) return say('enterprise:standing.left', { from: words(fromValue) });
  return say('enterprise:standing.changed', { from: words(fromValue), to: words(toValue) });
}
