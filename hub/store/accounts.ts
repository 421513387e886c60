import type { Reader, Writer } from './db.ts';

export interface Account {
  readonly personId: string;
  readonly account: string;
  /** A PHC string. */
  readonly password: string;
  readonly isDemo: boolean;
}

/** Of no algorithm, so that nothing typed can have made it. */
const closedPassword = '$closed';

export async function findAccount(db: Reader, account: string): Promise<Account | null> {
  const row = await db.selectFrom('account').selectAll().where('account', '=', account).executeTakeFirst();
  if (!row) return null;
  return { personId: row.person_id, account: row.account, password: row.password, isDemo: row.is_demo === 1 };
}

/** The people of the demo district, in the order of their accounts' creation. */
export async function listDemoPersonIds(db: Reader): Promise<string[]> {
  const rows = await db
    .selectFrom('account')
    .innerJoin('person', 'person.id', 'account.person_id')
    .select('account.person_id')
    .where('account.is_demo', '=', 1)
    .orderBy('person.row_no')
    .execute();
  return rows.map((row) => row.person_id);
}

export async function insertAccount(
  tx: Writer,
  { personId, account, password, isDemo }: Account,
): Promise<void> {
  await tx
    .insertInto('account')
    .values({ person_id: personId, account, password, is_demo: isDemo ? 1 : 0 })
    .execute();
}

/** The person's account; null when there is none. */
export async function findAccountOf(db: Reader, personId: string): Promise<Account | null> {
  const row = await db
    .selectFrom('account')
    .select('account')
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row ? findAccount(db, row.account) : null;
}

/** `password` is a PHC string; null closes the account: no password opens it until it gets a new one. */
export async function setPassword(tx: Writer, personId: string, password: string | null): Promise<void> {
  await tx
    .updateTable('account')
    .set({ password: password ?? closedPassword })
    .where('person_id', '=', personId)
    .execute();
}
