import type { DeskDb } from '#electron/store/db.ts';
import { changeEpoch } from '#electron/store/epoch.ts';
import { findMeta, putMeta, removeMeta } from '#electron/store/meta.ts';
import type { Call, Output } from '#shared/contract/api.ts';
import type { HubApi } from '#shared/contract/hub-api.ts';
import { Refused } from '#shared/contract/reply.ts';
import { createHubClient, type HubPorts } from './hub-client.ts';

export type Tokens = Output<HubApi, 'accounts.refresh'>;

/** Keeps what the hub said at a sign-in or a refresh, before anything else is asked with it. */
export function keepTokens(db: DeskDb, { deviceId, epoch, refreshToken, person }: Tokens): void {
  db.write((tx) => {
    // A token belongs to the device that it was given to.
    if (findMeta(tx, 'device_id') !== deviceId) removeMeta(tx, 'device_token');
    putMeta(tx, 'device_id', deviceId);
    putMeta(tx, 'refresh_token', refreshToken);
    putMeta(tx, 'person', JSON.stringify(person));
    const known = findMeta(tx, 'epoch');
    if (known === null) putMeta(tx, 'epoch', epoch);
    else if (known !== epoch) changeEpoch(tx, epoch);
  });
}

/** One person's standing with the hub. The access token lives in memory, the refresh token in the database. */
export interface HubSession {
  /** Runs `work` with a valid token, renewed once when the hub asks. Refuses with `session_expired` when it cannot be. */
  readonly withHub: <T>(work: (call: Call<HubApi>) => Promise<T>) => Promise<T>;
  /** The token for the event stream. */
  readonly token: () => Promise<string>;
  /** Takes a new identity for this laptop, which the hub takes for a copy. */
  readonly enrol: () => Promise<void>;
  /** After a sign-in, which brings a fresh token. */
  readonly takeTokens: (tokens: Tokens) => void;
}

const isExpired = (error: unknown): boolean =>
  error instanceof Refused && error.refusal.code === 'session_expired';

export function createHubSession(db: DeskDb, ports: HubPorts, first: Tokens | null): HubSession {
  let access: string | null = first?.accessToken ?? null;
  let renewing: Promise<string> | null = null;

  const renew = async (): Promise<string> => {
    const refreshToken = findMeta(db, 'refresh_token');
    if (refreshToken === null) throw new Refused('session_expired');
    try {
      const tokens = await createHubClient(ports, null)('accounts.refresh', { refreshToken });
      keepTokens(db, tokens);
      access = tokens.accessToken;
      return access;
    } catch (error) {
      // A window and a command line may share this database: only the token that was refused is forgotten.
      if (isExpired(error) && findMeta(db, 'refresh_token') === refreshToken) {
        db.write((tx) => removeMeta(tx, 'refresh_token'));
      }
      throw error;
    }
  };
  const renewOnce = (): Promise<string> => {
    renewing ??= renew().finally(() => {
      renewing = null;
    });
    return renewing;
  };
  const token = async (): Promise<string> => access ?? renewOnce();

  const withHub: HubSession['withHub'] = async (work) => {
    const used = await token();
    try {
      return await work(createHubClient(ports, used));
    } catch (error) {
      if (!isExpired(error)) throw error;
      if (access === used) access = null;
      return work(createHubClient(ports, await token()));
    }
  };
  const takeTokens = (tokens: Tokens): void => {
    keepTokens(db, tokens);
    access = tokens.accessToken;
  };
  return {
    token,
    withHub,
    takeTokens,
    enrol: async () => takeTokens(await withHub((call) => call('devices.enrol', {}))),
  };
}
