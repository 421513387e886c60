import { shiftDay } from '#shared/calendar/calendar.ts';
import { dayOf } from '#shared/calendar/office-time.ts';
import type { Commitment } from '#shared/domain/commitment.ts';
import type { Indicators } from '#shared/domain/indicators.ts';
import { createSeeded, type Seeded } from './seeded.ts';

type SentCommitment = Omit<Commitment, 'id' | 'receivedAt'>;

const texts = [
  '把技改补助的申报指南和联系人发给企业',
  '约供电公司到企业现场看用电增容',
  '向税务部门问清研发费用加计扣除的口径并回复',
  '请金融辅导员本月到企业对接一次',
  '把同类企业的数字化改造案例整理给企业',
] as [string, ...string[]];

/** What a visit leaves behind besides its issues has numbers of its own, so that the rest of the district stays. */
export function seededBy(visitId: string): Seeded {
  return createSeeded(Number.parseInt(visitId.slice(0, 8), 16));
}

/** What was promised in a visit, if anything; most of what is older than six weeks was kept. `now` is an instant. */
export function inventCommitment(
  visit: {
    readonly id: string;
    readonly enterpriseId: string;
    readonly madeById: string;
    readonly madeAt: string;
  },
  now: string,
  seeded: Seeded,
): SentCommitment | null {
  if (!seeded.happens(40)) return null;
  const { id: visitId, enterpriseId, madeById, madeAt } = visit;
  const [text, dueOn] = [seeded.pick(texts), shiftDay(dayOf(madeAt), seeded.between(5, 30))];
  const isKept = dueOn < shiftDay(dayOf(now), -14) && seeded.happens(90);
  const base = { enterpriseId, visitId, text, dueOn, madeById, madeAt };
  return isKept
    ? { ...base, state: 'kept', outcome: '已办妥，企业知晓。', closedOn: dueOn }
    : { ...base, state: 'open', outcome: '', closedOn: null };
}

/** What a firm said of its figures; null when it was not asked. */
export function inventIndicators(seeded: Seeded): Indicators | null {
  if (!seeded.happens(50)) return null;
  return {
    orders: String(seeded.between(20, 900) * 10),
    capacity: String(seeded.between(55, 100)),
    staff: String(seeded.between(30, 900)),
    revenue: String(seeded.between(20, 900) * 10),
  };
}
