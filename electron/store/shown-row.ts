import { unreachable } from '#shared/assert.ts';
import { blankHubFields } from '#shared/domain/blank-hub-fields.ts';
import type { CmdOp, NewOp, Op, SetOp } from '#shared/sync/op.ts';
import type { FieldVersions } from '#shared/sync/row-frame.ts';
import { addMember, removeMember } from '#shared/sync/set-members.ts';

/** Every operation that changes what is shown; what a command does is the hub's to show. */
export type LaidKind = Exclude<Op, CmdOp>;

/** An operation that changes what is shown; `excluded` are fields in which the hub kept its own value. */
export interface LaidOp {
  readonly op: LaidKind;
  readonly excluded: readonly string[];
}

export interface ShownRow {
  readonly row: Readonly<Record<string, unknown>>;
  /** The versions that this row's author sees: the base of the next change. */
  readonly versions: FieldVersions;
  /** The row is hidden until the hub has taken its deletion. */
  readonly isDeleted?: boolean;
}

function created({ id, pk, t, v }: NewOp): ShownRow {
  return { row: { ...blankHubFields(t), ...v, id: pk }, versions: { '*': id } };
}

function changed(shown: ShownRow, { op, excluded }: { op: SetOp; excluded: readonly string[] }): ShownRow {
  const fields = Object.entries(op.v).filter(([name]) => !excluded.includes(name));
  return {
    ...shown,
    row: { ...shown.row, ...Object.fromEntries(fields.map(([name, { to }]) => [name, to])) },
    versions: { ...shown.versions, ...Object.fromEntries(fields.map(([name]) => [name, op.id])) },
  };
}

function withMembers(shown: ShownRow, field: string, next: ReturnType<typeof addMember>): ShownRow {
  return { ...shown, row: { ...shown.row, [field]: next.members }, versions: next.versions };
}

/** The row with one more operation laid over it. */
function laid(shown: ShownRow, { op, excluded }: LaidOp): ShownRow {
  switch (op.k) {
    case 'new':
      return shown;
    case 'set':
      return changed(shown, { op, excluded });
    case 'add':
    case 'rem': {
      const members = (shown.row[op.f] ?? []) as readonly unknown[];
      const state = { members, versions: shown.versions };
      const next =
        op.k === 'add' ? addMember(state, op.f, op.m, op.id) : removeMember(state, op.f, op.m, op.seen);
      return withMembers(shown, op.f, next);
    }
    case 'del':
      return { ...shown, isDeleted: true };
    case 'resolve':
      return { ...shown, row: { ...shown.row, ...decisionOf(op) } };
    default:
      return unreachable(op);
  }
}

function decisionOf(op: Extract<LaidKind, { k: 'resolve' }>): Readonly<Record<string, unknown>> {
  if (op.t === 'held') return { state: op.choose === 'apply' ? 'applied' : 'discarded' };
  return { state: 'resolved', choice: op.choose, chosenValue: op.to };
}

/**
 * The row as this laptop shows it: the hub's row with unsent operations laid over it in their order. Null when
 * there is nothing to show: changes of a row that has left.
 */
export function layOver(base: ShownRow | null, operations: readonly LaidOp[]): ShownRow | null {
  let shown = base;
  for (const one of operations) {
    if (one.op.k === 'new') shown ??= created(one.op);
    else if (shown) shown = laid(shown, one);
  }
  return shown;
}

/** The version that a change of `field` is based on; null when the field was never written. */
export function versionOf(versions: FieldVersions, field: string): string | null {
  return versions[field] ?? versions['*'] ?? null;
}
