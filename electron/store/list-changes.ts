import type { Field } from '#shared/domain/record.ts';
import { type TableName, tableNamed } from '#shared/domain/tables.ts';
import { additionsOf } from '#shared/sync/set-members.ts';
import type { OpContent } from './enqueue.ts';
import { type ShownRow, versionOf } from './shown-row.ts';

type Members = readonly unknown[];

const without = (members: Members, others: Members): unknown[] => {
  const texts = new Set(others.map((other) => JSON.stringify(other)));
  return members.filter((member) => !texts.has(JSON.stringify(member)));
};

/** What was added to a list and what was taken out of it, member by member. */
function listMembers(t: TableName, pk: string, f: string, shown: ShownRow, to: Members): OpContent[] {
  const members = (shown.row[f] ?? []) as Members;
  const state = { members, versions: shown.versions };
  return [
    ...without(to, members).map((m): OpContent => ({ k: 'add', t, pk, f, m: m as never })),
    ...without(members, to).map(
      (m): OpContent => ({
        k: 'rem',
        t,
        pk,
        f,
        m: m as never,
        seen: additionsOf(state, f, m),
      }),
    ),
  ];
}

/**
 * The operations that turn a row as it is shown into one with these values: one for all plain fields that differ, and
 * one for each member of a list that came or went. A value that stays is no change: said again, it would stand against
 * the next one as if somebody else had written it.
 */
export function listChanges(
  name: TableName,
  pk: string,
  shown: ShownRow,
  values: Readonly<Record<string, unknown>>,
): OpContent[] {
  const fields = tableNamed(name).fields as Readonly<Record<string, Field>>;
  const isSet = (field: string) => fields[field]?.policy === 'set';
  const isNew = (field: string, to: unknown) => JSON.stringify(shown.row[field]) !== JSON.stringify(to);
  const plain = Object.entries(values).filter(([field, to]) => !isSet(field) && isNew(field, to));
  const sets = Object.entries(values).filter(([field]) => isSet(field));
  const changes = plain.map(([field, to]) => [field, { to, base: versionOf(shown.versions, field) }]);
  return [
    ...(changes.length === 0
      ? []
      : [{ k: 'set', t: name, pk, v: Object.fromEntries(changes) } satisfies OpContent]),
    ...sets.flatMap(([field, to]) => listMembers(name, pk, field, shown, to as Members)),
  ];
}
