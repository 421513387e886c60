import type { Reader, Writer } from './db.ts';

export interface SignInFailures {
  readonly failures: number;
  /** Until then no attempt is looked at. */
  readonly blockedUntil: string | null;
}

export async function findFailures(db: Reader, key: string): Promise<SignInFailures> {
  const row = await db.selectFrom('sign_in_failure').selectAll().where('key', '=', key).executeTakeFirst();
  return { failures: row?.failures ?? 0, blockedUntil: row?.blocked_until ?? null };
}

export async function putFailures(
  tx: Writer,
  key: string,
  { failures, blockedUntil }: SignInFailures,
): Promise<void> {
  const values = { failures, blocked_until: blockedUntil };
  await tx
    .insertInto('sign_in_failure')
    .values({ key, ...values })
    .onConflict((conflict) => conflict.column('key').doUpdateSet(values))
    .execute();
}

export async function removeFailures(tx: Writer, key: string): Promise<void> {
  await tx.deleteFrom('sign_in_failure').where('key', '=', key).execute();
}
