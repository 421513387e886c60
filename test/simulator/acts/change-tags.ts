import type { OpContent } from '#electron/store/enqueue.ts';
import { findShown } from '#electron/store/overlay.ts';
import { additionsOf } from '#shared/sync/set-members.ts';
import type { Act } from './act.ts';
import { shownRows } from './shown-rows.ts';

/** One tag of a firm more or less, as several people do at the same time. */
export const changeTags: Act = {
  name: 'change tags',
  weight: 4,
  contents: ({ db, random }): OpContent[] => {
    const firms = shownRows(db, 'enterprise').slice(0, 3);
    if (firms.length === 0) return [];
    const { id, tags } = random.pick(firms);
    if (tags.length > 0 && random.chance(0.4)) {
      const m = random.pick(tags);
      const state = { members: tags, versions: findShown(db, 'enterprise', id)?.versions ?? {} };
      return [{ k: 'rem', t: 'enterprise', pk: id, f: 'tags', m, seen: additionsOf(state, 'tags', m) }];
    }
    const m = { code: random.pick(['专精特新', '高新技术', '小巨人']), validFrom: null, validTo: null };
    return [{ k: 'add', t: 'enterprise', pk: id, f: 'tags', m }];
  },
};
