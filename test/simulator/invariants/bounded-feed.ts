import { hubRows } from '../oracle/hub-rows.ts';
import type { Violation } from '../violation.ts';
import type { World } from '../world.ts';

const invariant = 'I8 feed bounded';

interface Entry {
  readonly name: string;
  readonly row_no: number;
  readonly op: number;
}

/** The feed of a scope has one entry for each row in it, one for each that left, and nothing else. */
export async function checkFeed({ hub }: World): Promise<Violation[]> {
  const raw = hub.look();
  const rows = [...(await hubRows(raw)).values()];
  const wanted = new Set(
    rows.flatMap(({ stored, scopes }) => scopes.map((scope) => `${stored.rowNo} in ${scope}`)),
  );
  const entries = raw
    .prepare('SELECT s.name, f.row_no, f.op FROM sx_feed AS f JOIN sx_scope AS s ON s.id = f.scope')
    .all() as Entry[];
  const violations: Violation[] = [];
  for (const { name, row_no, op } of entries) {
    const key = `${row_no} in ${name}`;
    const isWanted = wanted.delete(key);
    if (op === 1 && !isWanted)
      violations.push({ invariant, what: `row ${key} is on the feed and not in the scope` });
    if (op !== 1 && isWanted)
      violations.push({ invariant, what: `row ${key} left the feed and is in the scope` });
  }
  for (const key of wanted) violations.push({ invariant, what: `row ${key} is not on the feed` });
  return violations;
}
