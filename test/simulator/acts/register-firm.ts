import { accounts, far, near } from '../people/cast.ts';
import { firmValues } from '../people/firm-values.ts';
import type { Act } from './act.ts';

/** A new firm, sometimes one that somebody else registers as well. */
export const registerFirm: Act = {
  name: 'register firm',
  weight: 2,
  contents: ({ random, newId, desk }) => {
    const commissionerId = random.pick([desk.account, desk.account, null, random.pick(accounts)]);
    const values = firmValues(
      `new firm ${random.below(100)}`,
      random.pick([near, near, far]),
      commissionerId,
    );
    const uscc = random.chance(0.3) ? random.pick(['91370600MA3C00001X', '91370600MA3C00002Y']) : null;
    const isFast = random.chance(0.7);
    const v = { ...values, uscc, ...(isFast ? {} : { chainCode: null, chainRole: null }) };
    return [{ k: 'new', t: 'enterprise', pk: newId(), v }];
  },
};
