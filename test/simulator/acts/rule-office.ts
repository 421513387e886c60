import { addWorkingDays } from '#shared/calendar/working-days.ts';
import { shippedOffice } from '#shared/workflow/shipped-office.ts';
import type { Act } from './act.ts';

/** A day off more, or other limits; mostly from somebody who may not set them. */
export const ruleOffice: Act = {
  name: 'rule office',
  weight: 1,
  contents: ({ random, newId, desk, today, now }) => {
    const { calendar, office, rules } = shippedOffice;
    if (random.chance(0.5)) {
      const off = [addWorkingDays(calendar, today, random.between(1, 20))];
      const year = Number(today.slice(0, 4));
      const v = { year, off, work: [], source: '通知', broughtById: desk.account, broughtAt: now };
      return [{ k: 'new', t: 'workday_calendar', pk: newId(), v }];
    }
    const { normal, fast } = rules.profiles;
    const { mostExtensions, urgeEvery, reopenWithin, redosToEscalate, expiredHoldsToEscalate } = rules;
    const v = {
      sessions: office.sessions.map((session) => ({ ...session })),
      normal: { ...normal, main: random.between(5, 30) },
      fast: { ...fast },
      mostReturns: random.between(0, 4),
      mostExtensions,
      urgeEvery,
      reopenWithin,
      redosToEscalate,
      expiredHoldsToEscalate,
      onSpotSample: random.between(0, 100),
      stepRoles: random.chance(0.3) ? { accept: ['dispatcher', 'inspector'] } : {},
      note: '调整',
      setById: desk.account,
      setAt: now,
    };
    return [{ k: 'new', t: 'office_setting', pk: newId(), v }];
  },
};
