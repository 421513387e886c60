import { z } from 'zod';
import { instant, json, personRef, type RowOf, record, text } from './record.ts';

const heldReasons = [
  'invalid',
  'scope',
  'missing',
  'exists',
  'deleted',
  'author',
  'newer',
  'error',
  'duplicate',
] as const;
const heldStates = ['open', 'applied', 'discarded'] as const;

/**
 * An operation that the hub received but could not let stand by itself (暂存待决): it waits for the supervisor of
 * `queue`, a district's code or `city`. The id is the operation's; `body` is the operation as it came. `detail` names
 * what is amiss: a field, a table, or for a duplicate the id of the firm that was there first.
 */
export const held = record('held', {
  why: text(z.enum(heldReasons), 'hub'),
  queue: text(z.string(), 'hub'),
  detail: text(z.string(), 'hub'),
  authorId: text(personRef, 'hub'),
  authorName: text(z.string(), 'hub'),
  authoredAt: text(instant, 'hub'),
  kind: text(z.string(), 'hub'),
  tableName: text(z.string(), 'hub'),
  pk: text(z.string(), 'hub'),
  body: json(z.json(), 'hub'),
  heldAt: text(instant, 'hub'),
  state: text(z.enum(heldStates), 'hub'),
  decidedById: text(personRef.nullable(), 'hub'),
  decidedByName: text(z.string(), 'hub'),
  decidedAt: text(instant.nullable(), 'hub'),
});
export type Held = RowOf<typeof held>;
