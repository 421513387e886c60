import {
  type FoundConflict,
  listDecidedConflicts,
  listOpenConflicts,
} from '#electron/store/decisions/conflicts.ts';
import { listDecidedHeld, listOpenHeld } from '#electron/store/decisions/held-work.ts';
import { countOpenMatters } from '#electron/store/decisions/open-matters.ts';
import { enqueue, type OpContent } from '#electron/store/enqueue.ts';
import { findRow } from '#electron/store/find-row.ts';
import type { Handlers } from '#shared/contract/api.ts';
import type { ConflictDecision } from '#shared/contract/app/decisions.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import { Refused } from '#shared/contract/reply.ts';
import type { Held } from '#shared/domain/held.ts';
import { mayDecideHeld } from '#shared/domain/may-write.ts';
import type { Field } from '#shared/domain/record.ts';
import { tableNamed, tableNames } from '#shared/domain/tables.ts';
import type { PersonDesk } from '../people/person-desk.ts';
import { conflictRows } from '../rows/conflict-rows.ts';
import { heldRows } from '../rows/held-rows.ts';
import type { CallContext, HandlerPorts } from './context.ts';
import { overdueBefore } from './overdue-before.ts';

type Procedures =
  | 'decisions.conflicts'
  | 'decisions.held'
  | 'decisions.countOf'
  | 'decisions.resolve'
  | 'decisions.decideHeld';

/** Conflicts and held work: what they are, and a person's word about them. */
export function decisionHandlers({
  deskOf,
  now,
}: Pick<HandlerPorts, 'deskOf' | 'now'>): Pick<Handlers<AppApi, CallContext>, Procedures> {
  return {
    'decisions.conflicts': (_input, context) => {
      const { db, personId, person } = deskOf(context);
      const around = { actor: person(), oldBefore: overdueBefore(now()) };
      const rows = (found: readonly FoundConflict[]) => conflictRows(db, found, around);
      return {
        open: rows(listOpenConflicts(db, personId)),
        decided: rows(listDecidedConflicts(db, personId)),
      };
    },
    'decisions.held': (_input, context) => {
      const { db, person } = deskOf(context);
      return {
        open: heldRows(db, listOpenHeld(db), person()),
        decided: heldRows(db, listDecidedHeld(db), person()),
      };
    },
    'decisions.countOf': (record, context) => countOpenMatters(deskOf(context).db, record),
    'decisions.resolve': ({ decisions }, context) => {
      const desk = deskOf(context);
      write(
        desk,
        decisions.map((decision) => resolution(desk, decision)),
      );
      return {};
    },
    'decisions.decideHeld': ({ id, choose }, context) => {
      const desk = deskOf(context);
      const held = findRow(desk.db, 'held', id);
      if (!held) throw new Refused('not_found');
      if (!mayDecide(desk, held, choose)) throw new Refused('not_allowed');
      if (held.state !== 'open')
        throw new Refused('already_resolved', { params: { actor: held.decidedByName } });
      write(desk, [{ k: 'resolve', t: 'held', pk: id, choose }]);
      return {};
    },
  };
}

/** An author may give up their own work; letting it stand is for a supervisor. */
function mayDecide({ person, personId }: PersonDesk, held: Held, choose: 'apply' | 'discard'): boolean {
  if (mayDecideHeld(person(), held.queue)) return true;
  return choose === 'discard' && held.authorId === personId;
}

/** The operation for one choice, once it holds on this laptop. */
function resolution({ db }: PersonDesk, { id, choose, to, seen }: ConflictDecision): OpContent {
  const conflict = findRow(db, 'conflict', id);
  if (!conflict) throw new Refused('not_found');
  if (conflict.state !== 'open')
    throw new Refused('already_resolved', { params: { actor: conflict.resolvedByName } });
  if (conflict.currentVersion !== seen)
    throw new Refused('stale_conflict', { params: { actor: conflict.currentByName } });
  if (choose !== 'other') return { k: 'resolve', t: 'conflict', pk: id, choose, to: null, seen };
  const table = tableNames.find((name) => name === conflict.tableName);
  const fields: Readonly<Record<string, Field>> = table ? tableNamed(table).fields : {};
  if (fields[conflict.field]?.schema.safeParse(to).success !== true) {
    throw new Refused('invalid_input', { params: { field: conflict.field } });
  }
  return { k: 'resolve', t: 'conflict', pk: id, choose, to, seen };
}

function write({ db, author, engine, changed }: PersonDesk, contents: readonly OpContent[]): void {
  db.write((tx) => enqueue(tx, author, contents));
  changed(['enterprises', 'visits', 'issues', 'sync']);
  engine.soon();
}
