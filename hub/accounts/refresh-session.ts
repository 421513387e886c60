import type { HubStore } from '#hub/store/db.ts';
import { findRefreshToken, markUsed, removeFamily } from '#hub/store/refresh-tokens.ts';
import { Refused } from '#shared/contract/reply.ts';
import { hashOfToken, issueTokens, type TokenPorts, type Tokens } from './tokens.ts';

/**
 * Exchanges a refresh token for a new pair; each works once. A used one that comes again was copied, so its whole
 * family ends and the person signs in anew (OAuth 2.0 Security BCP, RFC 9700, 4.14.2).
 */
export async function refreshSession(
  store: HubStore,
  ports: TokenPorts,
  refreshToken: string,
): Promise<Tokens> {
  const at = new Date(ports.now()).toISOString();
  const tokens = await store.write(async (tx) => {
    const known = await findRefreshToken(tx, hashOfToken(refreshToken));
    if (!known || known.expiresAt <= at) return null;
    if (known.usedAt !== null) {
      await removeFamily(tx, known.family);
      return null;
    }
    await markUsed(tx, known.hash, at);
    const { personId, deviceId, family } = known;
    return issueTokens(tx, ports, { personId, deviceId }, family);
  });
  if (!tokens) throw new Refused('session_expired');
  return tokens;
}
