import { must } from '#shared/assert.ts';
import { type Role, type RoleGrant, roleGrant } from '#shared/domain/role.ts';
import type { Reader, Writer } from './db.ts';
import { findActor } from './grants.ts';
import { findRow } from './rows.ts';

/** A grant with the time in which it holds: from the instant `from` on, and until before `to`; null: until further. */
export interface DatedGrant extends RoleGrant {
  readonly id: string;
  readonly personId: string;
  readonly from: string;
  readonly to: string | null;
}

/** Every grant that ever was, of one person or (null) of everybody, oldest first. */
export async function listGrantHistory(db: Reader, personId: string | null): Promise<DatedGrant[]> {
  let query = db.selectFrom('sx_grant').selectAll();
  if (personId !== null) query = query.where('user_id', '=', personId);
  const rows = await query.orderBy('from_at').orderBy('id').execute();
  return rows.map((row) => ({
    ...roleGrant.parse({
      role: row.role as Role,
      districtCode: row.district_code,
      panelCode: row.panel_code,
      unitId: row.unit_id,
      chainCode: row.chain_code,
    }),
    id: row.id,
    personId: row.user_id,
    from: row.from_at,
    to: row.to_at,
  }));
}

export async function insertGrant(tx: Writer, grant: DatedGrant): Promise<void> {
  await tx
    .insertInto('sx_grant')
    .values({
      id: grant.id,
      user_id: grant.personId,
      role: grant.role,
      district_code: grant.districtCode,
      panel_code: grant.panelCode,
      unit_id: grant.unitId,
      chain_code: grant.chainCode ?? null,
      from_at: grant.from,
      to_at: grant.to,
    })
    .execute();
}

/** Ends a grant at the instant `at`; one that would have begun later never holds. The row stays. */
export async function endGrant(tx: Writer, { id, from }: DatedGrant, at: string): Promise<void> {
  await tx
    .updateTable('sx_grant')
    .set({ to_at: at < from ? from : at })
    .where('id', '=', id)
    .execute();
}

/** The people of whom a grant began or ended after `since` and not after `at`. */
export async function listPeopleWithGrantsChanged(db: Reader, since: string, at: string): Promise<string[]> {
  const rows = await db
    .selectFrom('sx_grant')
    .select('user_id')
    .distinct()
    .where(({ and, or, eb }) =>
      or([
        and([eb('from_at', '>', since), eb('from_at', '<=', at)]),
        and([eb('to_at', '>', since), eb('to_at', '<=', at)]),
      ]),
    )
    .orderBy('user_id')
    .execute();
  return rows.map((row) => row.user_id);
}

const keysOf = (grants: readonly RoleGrant[]): string =>
  grants
    .map(({ role, districtCode, panelCode, unitId, chainCode = null }) =>
      JSON.stringify([role, districtCode, panelCode, unitId, chainCode]),
    )
    .sort()
    .join();

/** Whether the row of the person says what the history says of the instant `at`, in whatever order. */
export async function isShowingGrants(db: Reader, personId: string, at: string): Promise<boolean> {
  const actor = must(await findActor(db, personId, at), 'grants belong to a person');
  const { row } = must(await findRow(db, 'person', personId), 'found above');
  return keysOf(row.grants) === keysOf(actor.grants);
}
