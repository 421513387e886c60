import type { Handlers } from '#shared/contract/api.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import { Refused } from '#shared/contract/reply.ts';
import { mayRuleOffice } from '#shared/domain/may-write.ts';
import type { PersonDesk } from '../people/person-desk.ts';
import type { CallContext, HandlerPorts } from './context.ts';
import { writeForOffice } from './write-for-office.ts';

type Procedures = 'office.bringCalendar' | 'office.setRules';

/** What system administrators set for the whole office. */
export function officeHandlers({
  deskOf,
  now,
}: HandlerPorts): Pick<Handlers<AppApi, CallContext>, Procedures> {
  const at = (): string => new Date(now()).toISOString();
  const administrators = (context: CallContext): PersonDesk => {
    const desk = deskOf(context);
    if (!mayRuleOffice(desk.person())) throw new Refused('not_allowed');
    return desk;
  };
  return {
    'office.bringCalendar': (year, context) => {
      const desk = administrators(context);
      const v = { ...year, broughtById: desk.personId, broughtAt: at() };
      return writeForOffice(desk, 'workday_calendar', v);
    },
    'office.setRules': (rules, context) => {
      const desk = administrators(context);
      return writeForOffice(desk, 'office_setting', { ...rules, setById: desk.personId, setAt: at() });
    },
  };
}
