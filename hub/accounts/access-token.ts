import { generateKeyPairSync } from 'node:crypto';
import { importJWK, type JWK, jwtVerify, SignJWT } from 'jose';

/** Whom a valid access token speaks for. */
export interface Session {
  readonly personId: string;
  readonly deviceId: string;
}

export interface AccessTokens {
  readonly issue: (session: Session, nowMs: number) => Promise<string>;
  /** Null for a token that is not ours, was changed, or has expired. */
  readonly verify: (token: string, nowMs: number) => Promise<Session | null>;
}

const lifeSeconds = 15 * 60;

/** So many checked tokens are remembered: a desk brings the same one with every request until it expires. */
const mostKnown = 10_000;

const secondsOf = (nowMs: number): number => Math.floor(nowMs / 1000);

/** A new signing key as JSON text, kept in the hub's encrypted database. */
export function newTokenKey(): string {
  return JSON.stringify(generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }));
}

/** Signs and checks access tokens: JWT with EdDSA, 15 minutes. */
export async function createAccessTokens(tokenKey: string): Promise<AccessTokens> {
  const { d, ...publicJwk } = JSON.parse(tokenKey) as JWK;
  const privateKey = await importJWK({ ...publicJwk, ...(d === undefined ? {} : { d }) }, 'EdDSA');
  const publicKey = await importJWK(publicJwk, 'EdDSA');
  const known = new Map<string, { readonly session: Session; readonly expiresAt: number }>();
  return {
    issue: ({ personId, deviceId }, nowMs) => {
      const now = secondsOf(nowMs);
      return new SignJWT({ device: deviceId })
        .setProtectedHeader({ alg: 'EdDSA' })
        .setSubject(personId)
        .setIssuedAt(now)
        .setExpirationTime(now + lifeSeconds)
        .sign(privateKey);
    },
    verify: async (token, nowMs) => {
      const seen = known.get(token);
      if (seen) return secondsOf(nowMs) < seen.expiresAt ? seen.session : null;
      const checked = await jwtVerify(token, publicKey, {
        algorithms: ['EdDSA'],
        currentDate: new Date(nowMs),
        requiredClaims: ['sub', 'device', 'exp'],
      }).catch(() => null);
      if (!checked) return null;
      const { sub, device, exp } = checked.payload;
      const session: Session = { personId: String(sub), deviceId: String(device) };
      if (known.size >= mostKnown) known.clear();
      known.set(token, { session, expiresAt: Number(exp) });
      return session;
    },
  };
}
