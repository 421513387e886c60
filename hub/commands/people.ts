import { z } from 'zod';
import { person as personRecord } from '#shared/domain/person.ts';
import { fill } from '#shared/text/fill.ts';
import { textTable } from '#shared/text/text-table.ts';
import { accountKey } from '../accounts/account-key.ts';
import { hashPassword } from '../accounts/passwords.ts';
import { findAccount, setPassword } from '../store/accounts.ts';
import { endGrant, listGrantHistory } from '../store/grant-history.ts';
import { listOfficeRows } from '../store/office-rows.ts';
import { removeSessionsOf } from '../store/refresh-tokens.ts';
import { changeOffice } from './change-office.ts';
import { done, mistake, problem, type Work, withStore } from './command.ts';
import { personOf, unitOf } from './find.ts';
import { type GrantOptions, grantOf } from './grant-of.ts';

/** Everybody with an account, with the roles that hold now. */
export function listPeople(): Work {
  return (ports) =>
    withStore(ports, (store) =>
      store.read(async (db) => {
        const people = await listOfficeRows(db, 'person');
        const units = new Map((await listOfficeRows(db, 'org_unit')).map((unit) => [unit.id, unit.name]));
        const { columns } = ports.words;
        const rows = people.map(({ account, name, title, unitId, grants }) => [
          account,
          name,
          title,
          units.get(unitId) ?? unitId,
          grants.map((grant) => grant.role).join(', '),
        ]);
        const heading = [columns.account, columns.name, columns.title, columns.unit, columns.role];
        return done(textTable([heading, ...rows]), { people });
      }),
    );
}

export interface AddPersonOptions extends Omit<GrantOptions, 'role' | 'unit'> {
  readonly account: string;
  readonly name: string;
  readonly title?: string;
  /** Where the person belongs; a role in a unit is one in this unit. */
  readonly unit: string;
  readonly role?: string;
}

const accountSchema = z.string().regex(/^[\p{Letter}\p{Number}._-]{2,64}$/u);

/** Makes a person with an account and, when it is named, a first role. */
export function addPerson(options: AddPersonOptions): Work {
  return async (ports) => {
    const { words, now, newId, randomBytes, newPassword } = ports;
    const account = accountKey(options.account);
    if (!accountSchema.safeParse(account).success)
      throw mistake(words.badAccount, { account: options.account });
    const named = personRecord.schema.pick({ name: true, title: true }).safeParse({
      name: options.name.trim(),
      title: options.title?.trim() ?? '',
    });
    if (!named.success) throw mistake(words.badName, { name: options.name });
    const password = await hashPassword(await newPassword(), randomBytes);
    const since = new Date(now()).toISOString();
    const person = await changeOffice(ports, async (tx, seeder) => {
      if (await findAccount(tx, account)) throw problem(words.accountTaken, { account });
      const unit = await unitOf(tx, options.unit, ports);
      const { role, district, city, panel } = options;
      const places = {
        ...(district === undefined ? {} : { district }),
        ...(city === undefined ? {} : { city }),
        ...(panel === undefined ? {} : { panel }),
      };
      const isOfUnit = role === 'handler' || role === 'unit_head';
      const grants =
        role === undefined
          ? []
          : [await grantOf(tx, { role, ...places, ...(isOfUnit ? { unit: unit.id } : {}) }, ports)];
      const made = { id: newId(), account, ...named.data, unitId: unit.id, grants };
      await seeder.addPerson({ person: made, password, isDemo: false, since });
      return made;
    });
    return done([fill(words.personAdded, { name: person.name, account })], { person });
  };
}

/** Gives an account a new password and ends its sessions: whoever knew the old one is out. */
export function changePassword(account: string): Work {
  return async (ports) => {
    const { words, randomBytes, newPassword } = ports;
    await withStore(ports, (store) => store.read((db) => personOf(db, account, ports)));
    const password = await hashPassword(await newPassword(), randomBytes);
    await withStore(ports, (store) =>
      store.write(async (tx) => {
        const { id } = await personOf(tx, account, ports);
        await setPassword(tx, id, password);
        await removeSessionsOf(tx, id);
      }),
    );
    return done([fill(words.passwordSet, { account })], { account });
  };
}

/**
 * Ends every grant of a person now. Their laptops lose what they may not see any more with the next exchange, and may
 * still hand in what was done before; with `isLocked` the account is closed as well and its sessions end.
 */
export function endPerson(account: string, { isLocked }: { readonly isLocked: boolean }): Work {
  return async (ports) => {
    const { words, now } = ports;
    const at = new Date(now()).toISOString();
    const ended = await changeOffice(ports, async (tx, seeder) => {
      const { id } = await personOf(tx, account, ports);
      const running = (await listGrantHistory(tx, id)).filter(({ to }) => to === null || to > at);
      for (const grant of running) await endGrant(tx, grant, at);
      await seeder.showGrants(id, at);
      if (isLocked) {
        await setPassword(tx, id, null);
        await removeSessionsOf(tx, id);
      }
      return running.length;
    });
    const sentence = isLocked ? words.personLocked : words.personEnded;
    return done([fill(sentence, { account, count: ended })], { account, endedGrants: ended, isLocked });
  };
}
