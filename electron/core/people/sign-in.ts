import { isPasswordOf, passwordMark } from '#electron/platform/password-check.ts';
import { createHubClient, isUnreachable } from '#electron/sync/hub-client.ts';
import type { Tokens } from '#electron/sync/hub-session.ts';
import { Refused } from '#shared/contract/reply.ts';
import type { DeskPorts } from '../ports.ts';
import type { KnownPeople, KnownPerson } from './known-people.ts';
import type { OpenDesks } from './open-desks.ts';
import type { PersonDesk } from './person-desk.ts';

/** Longer than a hub needs to check a password, shorter than a person in a meeting waits. */
const patienceMs = 5_000;

export interface SignInPorts {
  readonly ports: DeskPorts;
  readonly known: KnownPeople;
  readonly desks: OpenDesks;
}

type Credentials = { readonly account: string; readonly password: string | null };

/** Asks the hub; null when it is out of reach. Its refusals go on to the person. */
async function askHub(
  { ports }: SignInPorts,
  { account, password }: Credentials,
  known: KnownPerson | null,
): Promise<Tokens | null> {
  const deviceId = known?.deviceId ?? null;
  const after: DeskPorts['after'] = (ms, work) => ports.after(Math.min(ms, patienceMs), work);
  const call = createHubClient({ ...ports, after }, null);
  try {
    return password === null
      ? await call('accounts.signInDemo', { account, deviceId })
      : await call('accounts.signIn', { account, password, deviceId });
  } catch (error) {
    if (isUnreachable(error)) return null;
    throw error;
  }
}

async function isKnownBy(known: KnownPerson, password: string | null): Promise<boolean> {
  if (password === null) return known.isDemo;
  return known.passwordMark !== null && (await isPasswordOf(known.passwordMark, password));
}

/**
 * Opens the desk of an account; `password` null is for the demo's people. The hub decides when it can be reached;
 * otherwise only people who signed in here before get in: `offline_first_sign_in`, `wrong_password`.
 */
export async function signIn(around: SignInPorts, credentials: Credentials): Promise<PersonDesk> {
  const { known, desks } = around;
  const { account, password } = credentials;
  const before = known.find(account);
  const tokens = await askHub(around, credentials, before);
  if (!tokens) {
    if (!before) throw new Refused('offline_first_sign_in');
    if (!(await isKnownBy(before, password))) throw new Refused('wrong_password');
    return desks.open(before.personId, null);
  }
  const { deviceId, person } = tokens;
  const { id, name, title } = person;
  const desk = desks.open(id, tokens);
  const mark = password === null ? (before?.passwordMark ?? null) : await passwordMark(password);
  known.put({ personId: id, account, name, title, isDemo: password === null, passwordMark: mark, deviceId });
  return desk;
}
