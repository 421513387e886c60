import { listDemoPersonIds } from '#hub/store/accounts.ts';
import type { Reader } from '#hub/store/db.ts';
import { findMeta } from '#hub/store/meta.ts';
import { listRows } from '#hub/store/rows.ts';
import type { Output } from '#shared/contract/api.ts';
import type { HubApi } from '#shared/contract/hub-api.ts';

/** The demo's people with the role each is best known for, in the order they were made. */
export async function listDemo(db: Reader): Promise<Output<HubApi, 'accounts.listDemo'>> {
  const ids = await listDemoPersonIds(db);
  const people = await listRows(db, 'person', ids);
  return {
    district: (await findMeta(db, 'demo_district')) ?? '',
    people: ids.flatMap((id) => {
      const person = people.get(id)?.row;
      if (!person) return [];
      return [
        {
          account: person.account,
          name: person.name,
          title: person.title,
          role: person.grants[0]?.role ?? '',
        },
      ];
    }),
  };
}
