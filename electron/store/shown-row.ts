import { blankHubFields } from '#shared/domain/blank-hub-fields.ts';
import type { NewOp, SetOp } from '#shared/sync/op.ts';
import type { FieldVersions } from '#shared/sync/row-frame.ts';

/** An operation that changes what is shown; `excluded` are fields in which the hub kept its own value. */
export interface LaidOp {
  readonly op: NewOp | SetOp;
  readonly excluded: readonly string[];
}

export interface ShownRow {
  readonly row: Readonly<Record<string, unknown>>;
  /** The versions that this row's author sees: the base of the next change. */
  readonly versions: FieldVersions;
}

function created({ id, pk, t, v }: NewOp): ShownRow {
  return { row: { ...blankHubFields(t), ...v, id: pk }, versions: { '*': id } };
}

function changed(shown: ShownRow, { op, excluded }: { op: SetOp; excluded: readonly string[] }): ShownRow {
  const fields = Object.entries(op.v).filter(([name]) => !excluded.includes(name));
  return {
    row: { ...shown.row, ...Object.fromEntries(fields.map(([name, { to }]) => [name, to])) },
    versions: { ...shown.versions, ...Object.fromEntries(fields.map(([name]) => [name, op.id])) },
  };
}

/**
 * The row as this laptop shows it: the hub's row with unsent operations laid over it in their order. Null when
 * there is nothing to show: changes of a row that has left.
 */
export function layOver(base: ShownRow | null, laid: readonly LaidOp[]): ShownRow | null {
  let shown = base;
  for (const { op, excluded } of laid) {
    if (op.k === 'new') shown ??= created(op);
    else if (shown) shown = changed(shown, { op, excluded });
  }
  return shown;
}

/** The version that a change of `field` is based on; null when the field was never written. */
export function versionOf(versions: FieldVersions, field: string): string | null {
  return versions[field] ?? versions['*'] ?? null;
}
