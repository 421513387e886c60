import { listReference } from '#electron/store/ledger-records.ts';
import type { Handlers } from '#shared/contract/api.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import type { CallContext, HandlerPorts } from './context.ts';

/** Panels, experts, units, colleagues and what the office counts by, as the hub last sent them. */
export function referenceHandlers({
  deskOf,
}: Pick<HandlerPorts, 'deskOf'>): Pick<Handlers<AppApi, CallContext>, 'reference.get'> {
  return {
    'reference.get': (_input, context) => {
      const { db } = deskOf(context);
      return {
        panels: listReference(db, 'panel'),
        experts: listReference(db, 'expert'),
        checklists: listReference(db, 'panel_checklist'),
        units: listReference(db, 'org_unit'),
        people: listReference(db, 'person'),
        calendars: listReference(db, 'workday_calendar'),
        settings: listReference(db, 'office_setting'),
      };
    },
  };
}
