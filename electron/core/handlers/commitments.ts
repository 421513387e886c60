import { listCommitmentsOf, listCommitmentsToKeep } from '#electron/store/commitments/list-commitments.ts';
import { enqueue } from '#electron/store/enqueue.ts';
import { findRow } from '#electron/store/find-row.ts';
import { listChanges } from '#electron/store/list-changes.ts';
import { findShown } from '#electron/store/overlay.ts';
import { dayOf } from '#shared/calendar/office-time.ts';
import type { Handlers } from '#shared/contract/api.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import { Refused } from '#shared/contract/reply.ts';
import type { Commitment } from '#shared/domain/commitment.ts';
import { mayEditCommitment } from '#shared/domain/may-write.ts';
import { commitmentRows } from '../rows/commitment-rows.ts';
import type { CallContext, HandlerPorts } from './context.ts';

type Procedures = 'commitments.list' | 'commitments.settle';

/** What was promised to firms, and what became of it. */
export function commitmentHandlers({
  deskOf,
  now,
}: HandlerPorts): Pick<Handlers<AppApi, CallContext>, Procedures> {
  return {
    'commitments.list': ({ enterpriseId }, context) => {
      const { db, personId, person } = deskOf(context);
      const found =
        enterpriseId === null ? listCommitmentsToKeep(db, personId) : listCommitmentsOf(db, enterpriseId);
      return { rows: commitmentRows(db, found, person()) };
    },
    'commitments.settle': ({ id, state, outcome }, context) => {
      const { db, author, engine, changed, person } = deskOf(context);
      const shown = findShown(db, 'commitment', id);
      if (!shown) throw new Refused('not_found');
      const commitment = shown.row as unknown as Commitment;
      const firm = findRow(db, 'enterprise', commitment.enterpriseId);
      if (!firm || !mayEditCommitment(person(), commitment, firm)) throw new Refused('not_allowed');
      const words = state === 'open' ? '' : outcome.trim();
      if (state === 'dropped' && words === '')
        throw new Refused('invalid_input', { fields: [{ path: 'outcome', code: 'required' }] });
      const closedOn = state === 'open' ? null : dayOf(new Date(now()).toISOString());
      const values = { state, outcome: words, closedOn };
      db.write((tx) => enqueue(tx, author, listChanges('commitment', id, shown, values)));
      changed(['commitments', 'sync']);
      engine.soon();
      return {};
    },
  };
}
