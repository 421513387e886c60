import { enqueue, type OpContent } from '#electron/store/enqueue.ts';
import { listReference } from '#electron/store/ledger-records.ts';
import { measures } from '#resources/plan/measures.ts';
import { dayOf } from '#shared/calendar/office-time.ts';
import type { Handlers } from '#shared/contract/api.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import { Refused } from '#shared/contract/reply.ts';
import { mayRecordPlan, mayRuleOffice } from '#shared/domain/may-write.ts';
import type { PersonDesk } from '../people/person-desk.ts';
import type { CallContext, HandlerPorts } from './context.ts';

type Procedures = 'office.bringCalendar' | 'office.setRules' | 'plan.values' | 'plan.record';

/** What is set and recorded for the whole office. */
export function officeHandlers({
  deskOf,
  now,
  newId,
}: HandlerPorts): Pick<Handlers<AppApi, CallContext>, Procedures> {
  const at = (): string => new Date(now()).toISOString();
  return {
    'office.bringCalendar': (year, context) => {
      const desk = deskOf(context);
      const v = { ...year, broughtById: desk.personId, broughtAt: at() };
      if (!mayRuleOffice(desk.person())) throw new Refused('not_allowed');
      return write(desk, { k: 'new', t: 'workday_calendar', pk: newId(), v });
    },
    'office.setRules': (rules, context) => {
      const desk = deskOf(context);
      const v = { ...rules, setById: desk.personId, setAt: at() };
      if (!mayRuleOffice(desk.person())) throw new Refused('not_allowed');
      return write(desk, { k: 'new', t: 'office_setting', pk: newId(), v });
    },
    'plan.values': (_input, context) => ({ values: listReference(deskOf(context).db, 'plan_value') }),
    'plan.record': (value, context) => {
      const desk = deskOf(context);
      const v = { ...value, recordedById: desk.personId, recordedAt: at() };
      if (!mayRecordPlan(desk.person())) throw new Refused('not_allowed');
      if (!isTarget(value.targetCode)) throw new Refused('not_found');
      if (value.reachedOn > dayOf(at())) throw new Refused('invalid_input', { fields: [laterThanToday] });
      return write(desk, { k: 'new', t: 'plan_value', pk: newId(), v });
    },
  };
}

const laterThanToday = { path: 'reachedOn', code: 'future' };

const isTarget = (code: string): boolean =>
  measures.some(({ targets }) => targets.some((target) => target.code === code));

function write({ db, author, engine, changed }: PersonDesk, content: OpContent): Record<string, never> {
  db.write((tx) => enqueue(tx, author, [content]));
  changed(['reference', 'issues', 'plan', 'sync']);
  engine.soon();
  return {};
}
