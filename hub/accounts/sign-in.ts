import { findAccount } from '#hub/store/accounts.ts';
import type { HubStore } from '#hub/store/db.ts';
import { findFailures, putFailures, removeFailures } from '#hub/store/sign-in-failures.ts';
import { Refused } from '#shared/contract/reply.ts';
import { accountKey } from './account-key.ts';
import type { PasswordQueue } from './password-queue.ts';
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
    const family = uuidV4(ports.randomBytes(16));
    return issueTokens(tx, ports, { personId, deviceId: device }, { family, parent: null });
  });
}

/** Counts an attempt as failed before it is looked at, so that guesses made at once do not all go uncounted. */
async function countAttempt(store: HubStore, key: string, nowMs: number): Promise<void> {
  const seconds = await store.write(async (tx) => {
    const failures = await findFailures(tx, key);
    const wait = secondsToWait(failures, nowMs);
    if (wait === 0) await putFailures(tx, key, afterFailure(failures, nowMs));
    return wait;
  });
  if (seconds > 0) throw new Refused('try_later', { params: { seconds } });
}

/**
 * Signs in with account and password. Unknown accounts and wrong passwords sound the same and take the same time;
 * failures from one address slow that address down for this account, and so do too many sign-ins at once for
 * everybody: `try_later` with `seconds`.
 */
export async function signIn(
  store: HubStore,
  ports: TokenPorts & { readonly inTurn: PasswordQueue },
  { account, password, deviceId }: { account: string; password: string; deviceId: string | null },
  address: string,
): Promise<Tokens> {
  const name = accountKey(account);
  const key = `${name}|${address}`;
  const known = await store.read((db) => findAccount(db, name));
  const isRight = await ports.inTurn(async () => {
    await countAttempt(store, key, ports.now());
    return isPasswordRight(known?.password ?? null, password);
  });
  if (!known || !isRight) throw new Refused('wrong_password');
  return openSession(store, ports, known.personId, deviceId, key);
}

/** Signs in one of the demo's people without a password; the hub offers it only when it serves a demo. */
export async function signInDemo(
  store: HubStore,
  ports: TokenPorts,
  { account, deviceId }: { account: string; deviceId: string | null },
): Promise<Tokens> {
  const known = await store.read((db) => findAccount(db, accountKey(account)));
  if (!known?.isDemo) throw new Refused('wrong_password');
  return openSession(store, ports, known.personId, deviceId);
}
