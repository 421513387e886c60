import { mayCreateEnterprise } from '#shared/domain/may-write.ts';
import { msOfHlc } from '#shared/sync/hlc.ts';
import type { NewOp } from '#shared/sync/op.ts';
import { grantsAt } from '../oracle/hub-rows.ts';
import type { Violation } from '../violation.ts';
import type { World } from '../world.ts';

const invariant = 'L1 late work is taken';

/** Whoever was entitled when they wrote is not turned away because they moved on before the hub heard of it. */
export function checkLateWork({ hub }: World): Violation[] {
  const raw = hub.look();
  const rows = raw
    .prepare(
      `SELECT i.body, i.received_at FROM sx_inbox AS i JOIN held AS h ON h.id = i.op_id
       WHERE h.why = 'scope' AND json_extract(i.body, '$.k') = 'new' AND json_extract(i.body, '$.t') = 'enterprise'`,
    )
    .all() as { body: string; received_at: string }[];
  const violations: Violation[] = [];
  for (const { body, received_at } of rows) {
    const { id, user, hlc, v } = JSON.parse(body) as NewOp;
    const at = new Date(Math.min(msOfHlc(hlc), Date.parse(received_at))).toISOString();
    const actor = { id: user, name: '', unitId: '', grants: grantsAt(raw, user, at) };
    const firm = { districtCode: String(v.districtCode), commissionerId: null };
    if (mayCreateEnterprise(actor, firm))
      violations.push({ invariant, what: `${id} by ${user} at ${at} is held` });
  }
  return violations;
}
