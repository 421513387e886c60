import { shiftDay } from '#shared/calendar/calendar.ts';
import { chains } from '#shared/domain/chains.ts';
import type { ChainRole, Enterprise } from '#shared/domain/enterprise.ts';
import { inventCreditCode } from './credit-code.ts';
import { demoDistrictCode } from './district.ts';
import { inventContacts } from './firm-contacts.ts';
import { inventFirmName } from './firm-names.ts';
import { tagsOf } from './firm-tags.ts';
import type { Seeded } from './seeded.ts';
import { chainTrades, otherTrades, type Trade } from './trades.ts';

const firmCount = 300;
const membersPerChain = 4;

interface Place {
  readonly trade: Trade;
  readonly chainCode: string | null;
  readonly chainRole: ChainRole | null;
}

/** One leader and its members for every chain, then firms outside every chain. */
function places(seeded: Seeded): Place[] {
  const inChains = chains.flatMap(({ code }) => {
    const trade = chainTrades[code] ?? otherTrades[0];
    const members = Array.from({ length: membersPerChain + seeded.between(0, 2) }, () => 'member' as const);
    return (['leader', ...members] as const).map((chainRole) => ({ trade, chainCode: code, chainRole }));
  });
  const outside = Array.from({ length: firmCount - inChains.length }, () => ({
    trade: seeded.pick(otherTrades),
    chainCode: null,
    chainRole: null,
  }));
  return [...inChains, ...outside];
}

/** When the firm is in the doubling plan: half of the leaders, some others; a few have left it already. */
function doublingOf({ chainRole }: Place, today: string, seeded: Seeded) {
  const share = { leader: 50, member: 15, none: 9 }[chainRole ?? 'none'];
  if (!seeded.happens(share)) return { doublingFrom: null, doublingTo: null };
  const doublingFrom = `${Number(today.slice(0, 4)) - seeded.between(1, 2)}-01-01`;
  return { doublingFrom, doublingTo: seeded.happens(20) ? shiftDay(today, -seeded.between(10, 150)) : null };
}

const streets = ['示例大街', '演示路', '样板街', '范例路', '试点大道'] as [string, ...string[]];

/** The demo district's firms on the day `today`. `commissionerIds` share those that have a commissioner. */
export function inventFirms(
  today: string,
  commissionerIds: readonly [string, ...string[]],
  seeded: Seeded,
): Enterprise[] {
  const names = new Set<string>();
  return places(seeded).map((place, index) => {
    const isLeader = place.chainRole === 'leader';
    const isUnassigned = !isLeader && seeded.happens(4);
    return {
      id: seeded.uuid(),
      name: inventFirmName(seeded.pick(place.trade.names), isLeader, names, seeded),
      uscc: !isLeader && seeded.happens(4) ? null : inventCreditCode(demoDistrictCode, seeded),
      isUsccConfirmed: false,
      districtCode: demoDistrictCode,
      address: `示例区${seeded.pick(streets)} ${seeded.between(1, 198)} 号`,
      industry: place.trade.industry,
      chainCode: place.chainCode,
      chainRole: place.chainRole,
      ...doublingOf(place, today, seeded),
      tags: tagsOf(isLeader, today, seeded),
      contacts: inventContacts(seeded),
      commissionerId: isUnassigned ? null : (commissionerIds[index % commissionerIds.length] ?? null),
      industryCode: null,
      leaderId: null,
      standingBasis: null,
    };
  });
}
