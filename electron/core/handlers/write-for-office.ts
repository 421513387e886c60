import { enqueue, type OpContent } from '#electron/store/enqueue.ts';
import type { TableName } from '#shared/domain/tables.ts';
import type { PersonDesk } from '../people/person-desk.ts';
import { topicsOfTables } from '../people/topics-of-tables.ts';

/** Makes a record of the whole office; it counts once the hub has received it. */
export function writeForOffice(
  { db, author, engine, changed }: PersonDesk,
  t: TableName,
  v: Extract<OpContent, { k: 'new' }>['v'],
): Record<string, never> {
  db.write((tx) => enqueue(tx, author, [{ k: 'new', t, pk: author.newId(), v }]));
  changed([...topicsOfTables(new Set([t])), 'sync']);
  engine.soon();
  return {};
}
