import { shiftDay } from '#shared/calendar/calendar.ts';
import { blankHubFields } from '#shared/domain/blank-hub-fields.ts';
import { mayCreateVisit, mayEditVisit } from '#shared/domain/may-write.ts';
import type { TableRow } from '#shared/domain/tables.ts';
import { visitNumber } from '../numbers.ts';
import type { Writable } from '../writable.ts';
import { firstChild } from './first-child.ts';

/** Nobody has visited before; later than tomorrow nobody has either, whatever their clock says. */
const firstVisitDay = '2000-01-01';

/** Visits: numbered by the hub. */
export const visitRows: Writable<TableRow<'visit'>> = {
  defaults: blankHubFields('visit'),
  ownerOf: async () => null,
  firmIdOf: (row) => row.enterpriseId,
  mayCreate: mayCreateVisit,
  mayDelete: mayEditVisit,
  childOf: (tx, { id }) =>
    firstChild(tx, id, [
      ['issue', 'visit_id'],
      ['commitment', 'visit_id'],
    ]),
  mayEdit: (actor, { before, after }, firm) =>
    mayEditVisit(actor, before, firm) && mayEditVisit(actor, after, firm),
  untrueFieldOf: ({ visitedOn }, on) =>
    visitedOn === undefined || (visitedOn >= firstVisitDay && visitedOn <= shiftDay(on, 1))
      ? null
      : 'visitedOn',
  strayFieldOf: async () => null,
  complete: async (tx, firm, { at, on }) => ({
    visitNo: await visitNumber(tx, firm.districtCode, on),
    receivedAt: at,
  }),
};
