import { listReference } from '#electron/store/ledger-records.ts';
import type { Handlers } from '#shared/contract/api.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import { Refused } from '#shared/contract/reply.ts';
import { mayKeepView } from '#shared/domain/may-write.ts';
import { viewsInForce } from '#shared/views/in-force.ts';
import type { CallContext, HandlerPorts } from './context.ts';
import { writeForOffice } from './write-for-office.ts';

type Procedures = 'views.list' | 'views.keep' | 'views.remove';

/** Filters of lists under a name. */
export function viewHandlers({
  deskOf,
  now,
  newId,
}: HandlerPorts): Pick<Handlers<AppApi, CallContext>, Procedures> {
  const at = (): string => new Date(now()).toISOString();
  return {
    'views.list': (_input, context) => {
      const { db, personId } = deskOf(context);
      const people = listReference(db, 'person');
      const views = viewsInForce(listReference(db, 'saved_view')).map((view) => ({
        ...view,
        ownerName: people.find(({ id }) => id === view.ownerId)?.name ?? '',
        isMine: view.ownerId === personId,
      }));
      return { views };
    },
    'views.keep': (view, context) => {
      const desk = deskOf(context);
      const v = { ...view, viewKey: newId(), ownerId: desk.personId, isRemoved: false, setAt: at() };
      if (!mayKeepView(desk.person(), v)) throw new Refused('not_allowed');
      return writeForOffice(desk, 'saved_view', v);
    },
    'views.remove': ({ viewKey, isRemoved }, context) => {
      const desk = deskOf(context);
      const kept = listReference(desk.db, 'saved_view').find(
        (view) => view.viewKey === viewKey && view.ownerId === desk.personId,
      );
      if (!kept) throw new Refused('not_found');
      const { id: _id, receivedAt: _receivedAt, ...view } = kept;
      return writeForOffice(desk, 'saved_view', { ...view, isRemoved, setAt: at() });
    },
  };
}
