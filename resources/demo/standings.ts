import { dayOf } from '#shared/calendar/office-time.ts';
import type { Enterprise } from '#shared/domain/enterprise.ts';
import type { OfficePast } from './office-past.ts';
import type { Act, OpBody } from './op-body.ts';
import { dispatcherId, leaderId, personWith } from './receivers.ts';
import type { Seeded } from './seeded.ts';

const chainOfficeId = personWith((grant) => grant.role === 'chain_office');

const industryOfChain: Readonly<Record<string, string>> = {
  electronics: 'it',
  petrochem: 'chemicals',
  equipment: 'equipment',
  materials: 'materials',
  textile: 'textile',
  nonferrous: 'nonferrous',
  food: 'food',
  environment: 'environment',
  logistics: 'logistics',
  culture: 'culture',
};

function set(firm: Enterprise, values: Partial<Enterprise>): OpBody {
  const fields = Object.entries(values).map(([field, to]) => [field, { to, base: null }]);
  return { k: 'set', t: 'enterprise', pk: firm.id, v: Object.fromEntries(fields) };
}

/**
 * What changed in the lists that firms stand in: those that lead a chain got a leader and their industry, and some that
 * nobody has visited yet entered a chain, so that no issue changes its channel.
 */
export function actsOfStandings(
  firms: readonly Enterprise[],
  visited: ReadonlySet<string>,
  past: OfficePast,
  seeded: Seeded,
): Act[] {
  const act = (personId: string, daysAgo: number, op: (on: string) => OpBody): Act => {
    const at = past(daysAgo);
    return { personId, authoredAt: at, at, ops: [op(dayOf(at))] };
  };
  const linked = firms.filter(({ chainRole }) => chainRole === 'leader');
  const links = linked.map((firm) =>
    act(dispatcherId, seeded.between(20, 90), (on) =>
      set(firm, {
        leaderId,
        industryCode: industryOfChain[firm.chainCode ?? ''] ?? null,
        standingBasis: { on, source: '示例区领导包联企业名单（演示）' },
      }),
    ),
  );
  const unlisted = firms.filter(({ id, chainCode, doublingFrom }) => {
    return chainCode === null && doublingFrom === null && !visited.has(id);
  });
  const entries = unlisted.slice(0, 6).map((firm) =>
    act(chainOfficeId, seeded.between(5, 15), (on) =>
      set(firm, {
        chainCode: 'equipment',
        chainRole: 'member',
        standingBasis: { on, source: '高端装备产业链企业名单（演示）' },
      }),
    ),
  );
  return [...links, ...entries];
}
