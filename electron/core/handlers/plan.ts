import { listReference } from '#electron/store/ledger-records.ts';
import { measures } from '#resources/plan/measures.ts';
import { dayOf } from '#shared/calendar/office-time.ts';
import type { Handlers } from '#shared/contract/api.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import { Refused } from '#shared/contract/reply.ts';
import { mayRecordPlan } from '#shared/domain/may-write.ts';
import type { CallContext, HandlerPorts } from './context.ts';
import { writeForOffice } from './write-for-office.ts';

type Procedures = 'plan.values' | 'plan.record';

/** What the numbers of the action plan have reached. */
export function planHandlers({ deskOf, now }: HandlerPorts): Pick<Handlers<AppApi, CallContext>, Procedures> {
  const at = (): string => new Date(now()).toISOString();
  return {
    'plan.values': (_input, context) => ({ values: listReference(deskOf(context).db, 'plan_value') }),
    'plan.record': (value, context) => {
      const desk = deskOf(context);
      if (!mayRecordPlan(desk.person())) throw new Refused('not_allowed');
      if (!isTarget(value.targetCode)) throw new Refused('not_found');
      if (value.reachedOn > dayOf(at())) throw new Refused('invalid_input', { fields: [laterThanToday] });
      return writeForOffice(desk, 'plan_value', { ...value, recordedById: desk.personId, recordedAt: at() });
    },
  };
}

const laterThanToday = { path: 'reachedOn', code: 'future_day' };

const isTarget = (code: string): boolean =>
  measures.some(({ targets }) => targets.some((target) => target.code === code));
