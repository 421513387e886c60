import canonicalize from 'canonicalize';
import { outboxOf } from '../../simulator/oracle/op-ledger.ts';
import type { Violation } from '../../simulator/violation.ts';
import type { OpenEnd } from './open-end.ts';
import type { Told } from './world-at-end.ts';

const invariant = 'I2 no lost operation';

const canonical = (body: string): string => canonicalize(JSON.parse(body)) ?? '';

/** What a laptop once had on its disk is there still or on the hub, word for word. */
export function checkReported({ hub, laptops }: OpenEnd, { reported }: Told): Violation[] {
  const inbox = hub.prepare('SELECT op_id, body FROM sx_inbox').raw().all() as [string, string][];
  const kept = new Map(inbox);
  for (const { raw } of laptops)
    for (const [id, { body }] of outboxOf(raw)) kept.set(id, kept.get(id) ?? body);
  return [...reported].flatMap(([id, body]) => {
    const found = kept.get(id);
    if (found === undefined) return [{ invariant, what: `${id} was on a disk and is nowhere: ${body}` }];
    return canonical(found) === canonical(body)
      ? []
      : [{ invariant, what: `${id} says something else than it did` }];
  });
}
