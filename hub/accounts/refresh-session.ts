import type { HubStore, Reader } from '#hub/store/db.ts';
import {
  findRefreshToken,
  hasUsedChild,
  markUsed,
  type RefreshToken,
  removeFamily,
} from '#hub/store/refresh-tokens.ts';
import { Refused } from '#shared/contract/reply.ts';
import { hashOfToken, issueTokens, type TokenPorts, type Tokens } from './tokens.ts';

/** For so long after its exchange a token may come again, because the answer was lost on a bad line. */
const graceMs = 60_000;

/** Whether two people work with one family: a used token came late, or both successors of one token were used. */
async function isCopied(db: Reader, token: RefreshToken, nowMs: number): Promise<boolean> {
  const { usedAt, family } = token;
  if (usedAt !== null && nowMs > Date.parse(usedAt) + graceMs) return true;
  return hasUsedChild(db, { family, parent: usedAt === null ? token.parent : token.hash });
}

/**
 * Exchanges a refresh token for a new pair. A used one that comes again was copied, so its whole family ends and the
 * person signs in anew (OAuth 2.0 Security BCP, RFC 9700, 4.14.2); unless it comes at once and what it was exchanged
 * for was never used, as when the answer did not arrive.
 */
export async function refreshSession(
  store: HubStore,
  ports: TokenPorts,
  refreshToken: string,
): Promise<Tokens> {
  const nowMs = ports.now();
  const at = new Date(nowMs).toISOString();
  const tokens = await store.write(async (tx) => {
    const known = await findRefreshToken(tx, hashOfToken(refreshToken));
    if (!known || known.expiresAt <= at) return null;
    const { personId, deviceId, family } = known;
    if (await isCopied(tx, known, nowMs)) {
      await removeFamily(tx, family);
      return null;
    }
    if (known.usedAt === null) await markUsed(tx, known.hash, at);
    return issueTokens(tx, ports, { personId, deviceId }, { family, parent: known.hash });
  });
  if (!tokens) throw new Refused('session_expired');
  return tokens;
}
