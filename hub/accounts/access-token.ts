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

/** A new signing key as JSON text, kept in the hub's encrypted database. */
export function newTokenKey(): string {
  return JSON.stringify(generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }));
}

/** Signs and checks access tokens: JWT with EdDSA, 15 minutes. */
export async function createAccessTokens(tokenKey: string): Promise<AccessTokens> {
  const { d, ...publicJwk } = JSON.parse(tokenKey) as JWK;
  const privateKey = await importJWK({ ...publicJwk, ...(d === undefined ? {} : { d }) }, 'EdDSA');
  const publicKey = await importJWK(publicJwk, 'EdDSA');
  return {
    issue: ({ personId, deviceId }, nowMs) => {
      const now = Math.floor(nowMs / 1000);
      return new SignJWT({ device: deviceId })
        .setProtectedHeader({ alg: 'EdDSA' })
        .setSubject(personId)
        .setIssuedAt(now)
        .setExpirationTime(now + lifeSeconds)
        .sign(privateKey);
    },
    verify: async (token, nowMs) => {
      const checked = await jwtVerify(token, publicKey, {
        algorithms: ['EdDSA'],
        currentDate: new Date(nowMs),
        requiredClaims: ['sub', 'device', 'exp'],
      }).catch(() => null);
      if (!checked) return null;
      return { personId: String(checked.payload.sub), deviceId: String(checked.payload.device) };
    },
  };
}
