import { createHash, createPrivateKey, createPublicKey, hkdfSync, type KeyObject } from 'node:crypto';

/** What others know of somebody who makes and opens packages: raw public keys of 32 bytes, base64url. */
export interface PublicKeys {
  /** Ed25519 (RFC 8032): checks what they signed. */
  readonly sign: string;
  /** X25519 (RFC 7748): seals what only they open. */
  readonly seal: string;
}

export interface OwnKeys {
  readonly sign: KeyObject;
  readonly seal: KeyObject;
  readonly known: PublicKeys;
}

const curves = { sign: ['Ed25519', '2b6570'], seal: ['X25519', '2b656e'] } as const;
type Use = keyof typeof curves;

/** A private key of 32 raw bytes, in the shape of RFC 8410, 7. */
export function privateKeyOf(use: Use, raw: Uint8Array): KeyObject {
  const head = Buffer.from(`302e02010030050603${curves[use][1]}04220420`, 'hex');
  return createPrivateKey({ key: Buffer.concat([head, raw]), format: 'der', type: 'pkcs8' });
}

/** The public half of a private key, as others get it. */
export function publicPartOf(key: KeyObject): string {
  return String(createPublicKey(key).export({ format: 'jwk' }).x);
}

export function publicKeyOf(use: Use, raw: string): KeyObject {
  return createPublicKey({ key: { kty: 'OKP', crv: curves[use][0], x: raw }, format: 'jwk' });
}

/** Both key pairs grow from one secret of 32 bytes, which is all that has to be kept. */
export function ownKeysOf(secret: Uint8Array): OwnKeys {
  const grow = (use: Use) =>
    privateKeyOf(use, Buffer.from(hkdfSync('sha256', secret, '', `cdpkg ${use}`, 32)));
  const [sign, seal] = [grow('sign'), grow('seal')];
  return { sign, seal, known: { sign: publicPartOf(sign), seal: publicPartOf(seal) } };
}

/** A short name of a public key, by which a package says whom it is for. */
export function keyNameOf(raw: string): string {
  return createHash('sha256').update(raw).digest('hex').slice(0, 16);
}
