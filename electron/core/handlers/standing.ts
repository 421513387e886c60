import { enqueue, type OpContent } from '#electron/store/enqueue.ts';
import { listChanges } from '#electron/store/list-changes.ts';
import { findShown } from '#electron/store/overlay.ts';
import { type ShownRow, versionOf } from '#electron/store/shown-row.ts';
import type { Handlers } from '#shared/contract/api.ts';
import type { StandingForm } from '#shared/contract/app/standing.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import { Refused } from '#shared/contract/reply.ts';
import type { Enterprise } from '#shared/domain/enterprise.ts';
import { mayEditEnterprise } from '#shared/domain/may-write.ts';
import { isSameTag } from '#shared/domain/standing.ts';
import type { CallContext, HandlerPorts } from './context.ts';

const refuse = (path: string, code: string): never => {
  throw new Refused('invalid_input', { fields: [{ path, code }] });
};

/** The fields that the change writes. */
function valuesOf(firm: Enterprise, change: StandingForm): Partial<Enterprise> {
  switch (change.kind) {
    case 'chain': {
      const { chainCode, chainRole } = change;
      if ((chainCode === null) !== (chainRole === null)) refuse('change.chainRole', 'required');
      return { chainCode, chainRole };
    }
    case 'doubling': {
      const { from, to } = change;
      if (from !== null && to !== null && to < from) refuse('change.to', 'end_before_start');
      if (from === null && to !== null) refuse('change.from', 'required');
      return { doublingFrom: from, doublingTo: to };
    }
    case 'leader':
      return { leaderId: change.leaderId };
    case 'industry':
      return { industryCode: change.industryCode };
    default: {
      const { remove } = change;
      const kept = firm.tags.filter((tag) => remove === null || !isSameTag(tag, remove));
      return { tags: change.add === null ? kept : [...kept, change.add] };
    }
  }
}

/** Each change says by what it was made, also where the one before it was made by the same. A tag says so itself. */
function withBasis(
  op: OpContent,
  { versions }: ShownRow,
  basis: NonNullable<Enterprise['standingBasis']>,
): OpContent {
  if (op.k !== 'set') return op;
  const base = versionOf(versions, 'standingBasis');
  return { ...op, v: { ...op.v, standingBasis: { to: basis, base } } };
}

/** What a firm stands in is changed by whoever keeps the firm, or the list. */
export function standingHandlers({
  deskOf,
}: Pick<HandlerPorts, 'deskOf'>): Pick<Handlers<AppApi, CallContext>, 'enterprises.setStanding'> {
  return {
    'enterprises.setStanding': ({ id, change, basis }, context) => {
      const { db, author, engine, changed, person } = deskOf(context);
      const shown = findShown(db, 'enterprise', id);
      if (!shown) throw new Refused('not_found');
      const firm = shown.row as unknown as Enterprise;
      const values = valuesOf(firm, change);
      if (!mayEditEnterprise(person(), firm, { ...firm, ...values, standingBasis: basis }))
        throw new Refused('not_allowed');
      const changes = listChanges('enterprise', id, shown, values).map((op) => withBasis(op, shown, basis));
      db.write((tx) => enqueue(tx, author, changes));
      changed(['enterprises', 'issues', 'sync']);
      engine.soon();
      return {};
    },
  };
}
