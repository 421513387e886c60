import { writeLedger } from '#electron/files/ledger-export.ts';
import { writeEnterpriseImport } from '#electron/store/enterprise-import.ts';
import { listFirms, listReference } from '#electron/store/ledger-records.ts';
import { dayOf } from '#shared/calendar/office-time.ts';
import { type Handlers, serve } from '#shared/contract/api.ts';
import { type AppApi, appApi } from '#shared/contract/app-api.ts';
import type { DeskEvent, Topic } from '#shared/contract/events.ts';
import { Refused } from '#shared/contract/reply.ts';
import { attachmentHandlers } from './handlers/attachments.ts';
import { commitmentHandlers } from './handlers/commitments.ts';
import { contactHandlers } from './handlers/contacts.ts';
import type { CallContext, HandlerPorts } from './handlers/context.ts';
import { decisionHandlers } from './handlers/decisions.ts';
import { draftHandlers } from './handlers/drafts.ts';
import { enterpriseHandlers } from './handlers/enterprises.ts';
import { type ImportDesk, importHandlers } from './handlers/imports.ts';
import { inboxHandlers } from './handlers/inbox.ts';
import { issueHandlers } from './handlers/issues.ts';
import { ledgerHandlers } from './handlers/ledgers.ts';
import { officeHandlers } from './handlers/office.ts';
import { packageHandlers } from './handlers/packages.ts';
import { panelHandlers } from './handlers/panels.ts';
import { planHandlers } from './handlers/plan.ts';
import { referenceHandlers } from './handlers/reference.ts';
import { reportHandlers } from './handlers/reports.ts';
import { sessionHandlers } from './handlers/session.ts';
import { standingHandlers } from './handlers/standing.ts';
import { statisticsHandlers } from './handlers/statistics.ts';
import { storeHandlers } from './handlers/store.ts';
import { syncHandlers } from './handlers/sync.ts';
import { tellFullDisk } from './handlers/tell-full-disk.ts';
import { viewHandlers } from './handlers/views.ts';
import { visitHandlers } from './handlers/visits.ts';
import { createKnownPeople } from './people/known-people.ts';
import { createOpenDesks } from './people/open-desks.ts';
import type { PersonDesk } from './people/person-desk.ts';
import { createSeats } from './people/seats.ts';
import type { Desk, DeskPorts } from './ports.ts';

/** Opens the desk's core over a data folder. Databases are opened when their people sit down. */
export function createDesk(ports: DeskPorts): Desk {
  const listeners = new Set<(seat: string, event: DeskEvent) => void>();
  const tellSeat = (seat: string, topics: readonly Topic[]): void => {
    for (const listener of listeners) listener(seat, { kind: 'changed', topics: [...topics] });
  };
  const known = createKnownPeople(ports);
  const seats = createSeats(ports.dataDir, ports.run);
  const desks = createOpenDesks(ports, known, (personId, topics) => {
    for (const seat of seats.seatsOf(personId)) tellSeat(seat, topics);
  });
  const deskOf = ({ seat }: CallContext): PersonDesk => {
    const personId = seats.personAt(seat);
    if (personId === null) throw new Refused('not_signed_in');
    return desks.open(personId, null);
  };

  const handlerPorts: HandlerPorts = { deskOf, now: ports.now, newId: ports.newId };
  const handlers: Handlers<AppApi, CallContext> = {
    ...sessionHandlers({ ports, known, desks, seats, tellSeat }),
    ...enterpriseHandlers(handlerPorts),
    ...importHandlers<CallContext>({
      parseSpreadsheet: ports.parseSpreadsheet,
      newId: ports.newId,
      today: () => dayOf(new Date(ports.now()).toISOString()),
      deskOf: (context) => importDesk(deskOf(context), context.seat),
    }),
    ...visitHandlers(handlerPorts),
    ...draftHandlers(handlerPorts),
    ...issueHandlers(handlerPorts),
    ...attachmentHandlers(handlerPorts),
    ...syncHandlers(handlerPorts),
    ...decisionHandlers(handlerPorts),
    ...referenceHandlers(handlerPorts),
    ...ledgerHandlers<CallContext>({
      now: ports.now,
      deskOf: (context) => {
        const { db, person } = deskOf(context);
        return { db, person: person() };
      },
      writeLedger,
    }),
    ...storeHandlers(handlerPorts),
    ...packageHandlers(handlerPorts),
    ...officeHandlers(handlerPorts),
    ...commitmentHandlers(handlerPorts),
    ...panelHandlers(handlerPorts),
    ...viewHandlers(handlerPorts),
    ...contactHandlers(handlerPorts),
    ...inboxHandlers(handlerPorts),
    ...planHandlers(handlerPorts),
    ...reportHandlers(handlerPorts),
    ...standingHandlers(handlerPorts),
    ...statisticsHandlers(handlerPorts),
  };
  const answer = serve(appApi, tellFullDisk(handlers), (name, error) =>
    ports.log('error', `${name} failed`, {
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }),
  );

  return {
    call: (seat, name, input) => answer(name, input, { seat }),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: desks.closeAll,
  };
}

/** A person's desk as far as an import needs it. */
function importDesk({ db, author, engine, person, changed }: PersonDesk, seat: string): ImportDesk {
  return {
    seat,
    person: person(),
    listEnterprises: () => listFirms(db),
    listPeople: () => listReference(db, 'person'),
    writeImport: (writes) => {
      writeEnterpriseImport(db, author, writes);
      changed(['enterprises', 'sync']);
      engine.soon();
    },
  };
}
