import { fill } from '#shared/text/fill.ts';
import { textTable } from '#shared/text/text-table.ts';
import { type DatedGrant, endGrant, insertGrant, listGrantHistory } from '../store/grant-history.ts';
import { listOfficeRows } from '../store/office-rows.ts';
import { changeOffice } from './change-office.ts';
import { done, mistake, problem, type Work, withStore } from './command.ts';
import { personOf } from './find.ts';
import { type GrantOptions, grantOf } from './grant-of.ts';
import { beginOf, endOf, shownInstant } from './instants.ts';

const placeOf = ({ districtCode, panelCode, unitId, chainCode }: DatedGrant): string =>
  districtCode ?? panelCode ?? unitId ?? chainCode ?? '-';

/** Every grant that ever was, of one account or of everybody. */
export function listGrants({ account }: { readonly account?: string }): Work {
  return (ports) =>
    withStore(ports, (store) =>
      store.read(async (db) => {
        const only = account === undefined ? null : (await personOf(db, account, ports)).id;
        const grants = await listGrantHistory(db, only);
        const people = new Map((await listOfficeRows(db, 'person')).map((row) => [row.id, row.account]));
        const { columns } = ports.words;
        const rows = grants.map((grant) => [
          grant.id,
          people.get(grant.personId) ?? '',
          grant.role,
          placeOf(grant),
          shownInstant(grant.from),
          shownInstant(grant.to),
        ]);
        const heading = [
          columns.grant,
          columns.account,
          columns.role,
          columns.place,
          columns.from,
          columns.to,
        ];
        return done(textTable([heading, ...rows]), {
          grants: grants.map((grant) => ({ ...grant, account: people.get(grant.personId) ?? null })),
        });
      }),
    );
}

export interface AddGrantOptions extends GrantOptions {
  readonly account: string;
  readonly from?: string;
  readonly to?: string;
}

/** Gives a person one more role, from now on or for a time. */
export function addGrant(options: AddGrantOptions): Work {
  return async (ports) => {
    const { words, now, newId } = ports;
    const at = new Date(now()).toISOString();
    const from = options.from === undefined ? at : beginOf('--from', options.from, ports);
    const to = options.to === undefined ? null : endOf('--to', options.to, ports);
    if (to !== null && to <= from) throw mistake(words.dateOrder);
    const grant = await changeOffice(ports, async (tx, seeder) => {
      const person = await personOf(tx, options.account, ports);
      const dated = {
        ...(await grantOf(tx, options, ports)),
        id: newId(),
        personId: person.id,
        from,
        to,
      };
      await insertGrant(tx, dated);
      await seeder.showGrants(person.id, at);
      return dated;
    });
    return done([fill(words.grantAdded, { account: options.account, role: grant.role, id: grant.id })], {
      grant,
    });
  };
}

/** Ends a grant at the end of a day, or now; what was done under it stays done. */
export function endGrantNow(id: string, { to }: { readonly to?: string }): Work {
  return async (ports) => {
    const at = new Date(ports.now()).toISOString();
    const end = to === undefined ? at : endOf('--to', to, ports);
    await changeOffice(ports, async (tx, seeder) => {
      const grant = (await listGrantHistory(tx, null)).find((one) => one.id === id);
      if (!grant) throw problem(ports.words.noGrant, { id });
      if (grant.to !== null && grant.to <= at) throw problem(ports.words.grantOver, { id });
      await endGrant(tx, grant, end);
      await seeder.showGrants(grant.personId, at);
    });
    return done([fill(ports.words.grantEnded, { id, at: shownInstant(end) })], { id, to: end });
  };
}
