import { outboxOf } from '../oracle/op-ledger.ts';
import type { Violation } from '../violation.ts';
import type { World } from '../world.ts';

/**
 * Every operation that was ever durable has exactly one verdict in the hub's inbox, unless every disk that held it
 * was destroyed. A refusal is final on the laptop, which keeps what was typed and does not send it again.
 */
export function checkNoLostOperation({ hub, desks, ledger }: World): Violation[] {
  const judged = new Set(
    hub.look().prepare('SELECT op_id FROM sx_inbox WHERE verdict IS NOT NULL').pluck().all() as string[],
  );
  const refused = new Set<string>();
  const held = new Set<string>();
  for (const desk of desks) {
    const raw = desk.program()?.raw;
    if (!raw) continue;
    for (const [id, { state }] of outboxOf(raw)) {
      held.add(id);
      if (state === 'refused') refused.add(id);
    }
  }
  const violations: Violation[] = [];
  for (const [id, { op, excuse, isLostInRestore, isPromised }] of ledger.entries) {
    if (judged.has(id) || (isLostInRestore && refused.has(id)) || excuse !== null) continue;
    if (isPromised && !held.has(id)) continue;
    const invariant = isLostInRestore ? 'I15 restore' : 'I2 no lost operation';
    violations.push({ invariant, what: `${op.k} ${id} by ${op.user} has no verdict` });
  }
  return violations;
}
