import { createHubClient } from '#electron/sync/hub-client.ts';
import type { Handlers } from '#shared/contract/api.ts';
import type { Session, sessionApi } from '#shared/contract/app/session.ts';
import type { Topic } from '#shared/contract/events.ts';
import type { KnownPeople } from '../people/known-people.ts';
import type { OpenDesks } from '../people/open-desks.ts';
import type { Seats } from '../people/seats.ts';
import { signIn } from '../people/sign-in.ts';
import type { DeskPorts } from '../ports.ts';
import type { CallContext } from './context.ts';

export interface SessionPorts {
  readonly ports: DeskPorts;
  readonly known: KnownPeople;
  readonly desks: OpenDesks;
  readonly seats: Seats;
  /** Tells one seat's windows what to ask again. */
  readonly tellSeat: (seat: string, topics: readonly Topic[]) => void;
}

/** The first screen must not wait for a hub that does not answer. */
const patienceMs = 1_500;

const nobody: Session['demo'] = { district: '', people: [] };

/** Who sits here, and how people come and go. */
export function sessionHandlers(around: SessionPorts): Handlers<typeof sessionApi, CallContext> {
  const { ports, known, desks, seats, tellSeat } = around;
  let demo = nobody;

  const knockAtHub = async (): Promise<boolean> => {
    const after: DeskPorts['after'] = (ms, work) => ports.after(Math.min(ms, patienceMs), work);
    try {
      demo = await createHubClient({ ...ports, after }, null)('accounts.listDemo', {});
      return true;
    } catch {
      return false;
    }
  };
  const sessionAt = async (seat: string): Promise<Session> => {
    const desk = deskAt(seat);
    const isHubReachable = desk ? desk.engine.state() !== 'offline' : await knockAtHub();
    return {
      person: desk?.person() ?? null,
      known: known.list().map(({ account, name, title, isDemo }) => ({ account, name, title, isDemo })),
      demo,
      hubUrl: ports.hubUrl,
      isHubReachable,
    };
  };
  const deskAt = (seat: string) => {
    const personId = seats.personAt(seat);
    return personId === null ? null : desks.open(personId, null);
  };
  const enter = async (seat: string, account: string, password: string | null): Promise<Session> => {
    const desk = await signIn(around, { account, password });
    seats.take(seat, desk.personId);
    tellSeat(seat, ['session']);
    return sessionAt(seat);
  };

  return {
    'session.get': (_input, { seat }) => sessionAt(seat),
    'session.signIn': ({ account, password }, { seat }) => enter(seat, account, password),
    'session.signInDemo': ({ account }, { seat }) => enter(seat, account, null),
    'session.signOut': (_input, { seat }) => {
      seats.leave(seat);
      tellSeat(seat, ['session']);
      return sessionAt(seat);
    },
  };
}
