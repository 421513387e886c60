import { z } from 'zod';
import { day, json, type RowOf, record, text } from './record.ts';

/** A responsible unit (责任单位). Names change in reforms, therefore aliases and an interval of validity. */
export const orgUnit = record('org_unit', {
  name: text(z.string().min(1).max(80), 'hub'),
  kind: text(z.enum(['city', 'district', 'collective']), 'hub'),
  districtCode: text(z.string().nullable(), 'hub'),
  aliases: json(z.array(z.string()), 'hub'),
  validFrom: text(day.nullable(), 'hub'),
  validTo: text(day.nullable(), 'hub'),
});
export type OrgUnit = RowOf<typeof orgUnit>;
