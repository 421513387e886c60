import { z } from 'zod';
import { day, type RowOf, record, text } from './record.ts';

/** An expert panel (专家团). The five shipped ones are data, since the action plan calls them exploratory. */
export const panel = record('panel', {
  code: text(z.string().min(1).max(20), 'hub'),
  name: text(z.string().min(1).max(40), 'hub'),
  leadUnitId: text(z.string(), 'hub'),
  leadPersonId: text(z.string().nullable(), 'hub'),
  validFrom: text(day.nullable(), 'hub'),
  validTo: text(day.nullable(), 'hub'),
});
export type Panel = RowOf<typeof panel>;
