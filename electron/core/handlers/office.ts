import { enqueue, type OpContent } from '#electron/store/enqueue.ts';
import type { Handlers } from '#shared/contract/api.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import { Refused } from '#shared/contract/reply.ts';
import { hasRoleAnywhere } from '#shared/domain/actor.ts';
import type { PersonDesk } from '../people/person-desk.ts';
import type { CallContext, HandlerPorts } from './context.ts';

type Procedures = 'office.bringCalendar' | 'office.setRules';

/** What administrators set for the whole office. */
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
      return setForOffice(desk, { k: 'new', t: 'workday_calendar', pk: newId(), v });
    },
    'office.setRules': (rules, context) => {
      const desk = deskOf(context);
      const v = { ...rules, setById: desk.personId, setAt: at() };
      return setForOffice(desk, { k: 'new', t: 'office_setting', pk: newId(), v });
    },
  };
}

function setForOffice(
  { db, author, engine, person, changed }: PersonDesk,
  content: OpContent,
): Record<string, never> {
  if (!hasRoleAnywhere(person(), ['sysadmin'])) throw new Refused('not_allowed');
  db.write((tx) => enqueue(tx, author, [content]));
  changed(['reference', 'issues', 'sync']);
  engine.soon();
  return {};
}
