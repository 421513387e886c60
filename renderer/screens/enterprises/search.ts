import { z } from 'zod';
import { enterpriseFilter } from '#shared/contract/app/enterprises.ts';

const { shape } = enterpriseFilter;

/** The firm list's address: the filter, and which row is selected. */
export const enterprisesSearch = z.object({
  text: shape.text.catch('').default(''),
  kind: shape.kind.catch('all').default('all'),
  chain: shape.chainCode.catch(null).default(null),
  mine: shape.isMine.catch(false).default(false),
  id: z.string().nullable().catch(null).default(null),
});
