import type { Actor } from '#shared/domain/actor.ts';
import type { RoleGrant } from '#shared/domain/role.ts';
import type { Reader, Writer } from './db.ts';
import { findRow } from './rows.ts';

const moved = (at: string, milliseconds: number): string =>
  new Date(Date.parse(at) + milliseconds).toISOString();

/** The grants of a person that are valid at `at`, or so shortly before or after. */
async function listGrants(db: Reader, personId: string, at: string, slackMs: number): Promise<RoleGrant[]> {
  const rows = await db
    .selectFrom('sx_grant')
    .select([
      'role',
      'district_code as districtCode',
      'panel_code as panelCode',
      'unit_id as unitId',
      'chain_code as chainCode',
    ])
    .where('user_id', '=', personId)
    .where('from_at', '<=', moved(at, slackMs))
    .where((where) => where.or([where('to_at', 'is', null), where('to_at', '>', moved(at, -slackMs))]))
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, role: row.role as RoleGrant['role'] }));
}

/**
 * The person with the grants valid at `at`, or `slackMs` before or after; null when the hub does not know the person.
 */
export async function findActor(
  db: Reader,
  personId: string,
  at: string,
  slackMs = 0,
): Promise<Actor | null> {
  const person = await findRow(db, 'person', personId);
  if (!person) return null;
  const { id, name, unitId } = person.row;
  return { id, name, unitId, grants: await listGrants(db, personId, at, slackMs) };
}

/** Ends every grant that runs at `at` and starts these; the history stays. `newId` names each. */
export async function replaceGrants(
  tx: Writer,
  personId: string,
  grants: readonly RoleGrant[],
  { at, newId }: { at: string; newId: () => string },
): Promise<void> {
  await tx
    .updateTable('sx_grant')
    .set({ to_at: at })
    .where('user_id', '=', personId)
    .where('to_at', 'is', null)
    .execute();
  for (const grant of grants) {
    await tx
      .insertInto('sx_grant')
      .values({
        id: newId(),
        user_id: personId,
        role: grant.role,
        district_code: grant.districtCode,
        panel_code: grant.panelCode,
        unit_id: grant.unitId,
        chain_code: grant.chainCode ?? null,
        from_at: at,
      })
      .execute();
  }
}
