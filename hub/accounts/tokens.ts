import { createHash } from 'node:crypto';
import type { Writer } from '#hub/store/db.ts';
import { insertRefreshToken, type RefreshToken, removeExpired } from '#hub/store/refresh-tokens.ts';
import { findRow } from '#hub/store/rows.ts';
import { must } from '#shared/assert.ts';
import type { Output } from '#shared/contract/api.ts';
import type { HubApi } from '#shared/contract/hub-api.ts';
import type { AccessTokens, Session } from './access-token.ts';

export type Tokens = Output<HubApi, 'accounts.signIn'>;

/** What issuing tokens needs from outside. */
export interface TokenPorts {
  readonly now: () => number;
  readonly randomBytes: (size: number) => Uint8Array;
  readonly accessTokens: AccessTokens;
  readonly epoch: string;
}

const refreshLifeMs = 30 * 24 * 60 * 60_000;

export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** A new pair of tokens, in exchange for `parent` or after a sign-in. The refresh token is stored as its hash only and lives for 30 days. */
export async function issueTokens(
  tx: Writer,
  ports: TokenPorts,
  session: Session,
  { family, parent }: Pick<RefreshToken, 'family' | 'parent'>,
): Promise<Tokens> {
  const nowMs = ports.now();
  const hubTime = new Date(nowMs).toISOString();
  const refreshToken = Buffer.from(ports.randomBytes(32)).toString('base64url');
  await removeExpired(tx, hubTime);
  await insertRefreshToken(tx, {
    hash: hashOfToken(refreshToken),
    family,
    parent,
    ...session,
    issuedAt: hubTime,
    expiresAt: new Date(nowMs + refreshLifeMs).toISOString(),
  });
  const person = must(await findRow(tx, 'person', session.personId), 'an account belongs to a person');
  return {
    accessToken: await ports.accessTokens.issue(session, nowMs),
    refreshToken,
    deviceId: session.deviceId,
    epoch: ports.epoch,
    hubTime,
    person: person.row,
  };
}
