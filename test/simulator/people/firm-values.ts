import type { Enterprise } from '#shared/domain/enterprise.ts';

/** A firm of the chain, and therefore of the fast channel. */
export function firmValues(
  name: string,
  districtCode: string,
  commissionerId: string | null,
): Omit<Enterprise, 'id'> {
  return {
    name,
    uscc: null,
    isUsccConfirmed: false,
    districtCode,
    address: '',
    industry: '',
    chainCode: 'automobile',
    chainRole: 'member',
    doublingFrom: null,
    doublingTo: null,
    tags: [],
    contacts: [],
    commissionerId,
    industryCode: null,
    leaderId: null,
    standingBasis: null,
  };
}
