import { findShown } from '#electron/store/overlay.ts';
import type { Act } from './act.ts';
import { shownRows } from './shown-rows.ts';

/** A visit or a firm goes from every list, if nobody has written to it meanwhile. */
export const deleteRow: Act = {
  name: 'delete row',
  weight: 1,
  contents: ({ db, random }) => {
    const t = random.pick(['visit', 'enterprise'] as const);
    const rows = shownRows(db, t);
    if (rows.length === 0) return [];
    const { id } = random.pick(rows);
    return [{ k: 'del', t, pk: id, seen: { ...findShown(db, t, id)?.versions } }];
  },
};
