import { findAccount } from '#hub/store/accounts.ts';
import type { HubStore } from '#hub/store/db.ts';
import { findFailures, putFailures, removeFailures } from '#hub/store/sign-in-failures.ts';
import { Refused } from '#shared/contract/reply.ts';
import { isPasswordRight } from './passwords.ts';
import { registerDevice, uuidV4 } from './register-device.ts';
import { afterFailure, secondsToWait } from './sign-in-pace.ts';
import { issueTokens, type TokenPorts, type Tokens } from './tokens.ts';

/** Starts a new family of tokens for a person who has proved who they are. */
async function openSession(
  store: HubStore,
  ports: TokenPorts,
  personId: string,
  deviceId: string | null,
  failureKey: string | null = null,
): Promise<Tokens> {
  const at = new Date(ports.now()).toISOString();
  return store.write(async (tx) => {
    if (failureKey !== null) await removeFailures(tx, failureKey);
    const device = await registerDevice(tx, { deviceId, personId, at }, ports.randomBytes);
    return issueTokens(tx, ports, { personId, deviceId: device }, uuidV4(ports.randomBytes(16)));
  });
}

/**
 * Signs in with account and password. Unknown accounts and wrong passwords sound the same and take the same time;
 * failures from one address slow that address down for this account: `try_later` with `seconds`.
 */
export async function signIn(
  store: HubStore,
  ports: TokenPorts,
  { account, password, deviceId }: { account: string; password: string; deviceId: string | null },
  address: string,
): Promise<Tokens> {
  const key = `${account}|${address}`;
  const [failures, known] = await store.read(async (db) => [
    await findFailures(db, key),
    await findAccount(db, account),
  ]);
  const seconds = secondsToWait(failures, ports.now());
  if (seconds > 0) throw new Refused('try_later', { params: { seconds } });

  const isRight = await isPasswordRight(known?.password ?? null, password);
  if (!known || !isRight) {
    await store.write(async (tx) =>
      putFailures(tx, key, afterFailure(await findFailures(tx, key), ports.now())),
    );
    throw new Refused('wrong_password');
  }
  return openSession(store, ports, known.personId, deviceId, key);
}

/** Signs in one of the demo's people without a password; the hub offers it only when it serves a demo. */
export async function signInDemo(
  store: HubStore,
  ports: TokenPorts,
  { account, deviceId }: { account: string; deviceId: string | null },
): Promise<Tokens> {
  const known = await store.read((db) => findAccount(db, account));
  if (!known?.isDemo) throw new Refused('wrong_password');
  return openSession(store, ports, known.personId, deviceId);
}
