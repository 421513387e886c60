import { mayCreateEnterprise, mayDeleteEnterprise, mayEditEnterprise } from '#shared/domain/may-write.ts';
import type { TableRow } from '#shared/domain/tables.ts';
import type { Writable } from '../writable.ts';
import { firstChild } from './first-child.ts';

/** Firms: of nothing but themselves. */
export const enterpriseRows: Writable<TableRow<'enterprise'>> = {
  defaults: {},
  ownerOf: async () => null,
  firmIdOf: () => null,
  mayCreate: mayCreateEnterprise,
  mayDelete: mayDeleteEnterprise,
  childOf: (tx, { id }) =>
    firstChild(tx, id, [
      ['visit', 'enterprise_id'],
      ['issue', 'enterprise_id'],
      ['commitment', 'enterprise_id'],
    ]),
  mayEdit: (actor, { before, after }) => mayEditEnterprise(actor, before, after),
  untrueFieldOf: () => null,
  strayFieldOf: async () => null,
  complete: async () => ({}),
};
