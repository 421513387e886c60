import crypto from 'node:crypto';
import { promisify } from 'node:util';

/** OWASP's minimum for Argon2id; `memory` in KiB. */
const argon2Cost = { memory: 19_456, passes: 2, parallelism: 1 };
const scryptCost = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 };
const keyLength = 32;
const saltLength = 16;

const scrypt = promisify<string, Buffer, number, crypto.ScryptOptions, Buffer>(crypto.scrypt);

/** Electron's Node is built on BoringSSL, which has no Argon2: there the hub falls back to scrypt. */
const hasArgon2 = typeof crypto.argon2 === 'function';

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replaceAll('=', '');

async function argon2id(password: string, salt: Buffer): Promise<string> {
  const derive = promisify(crypto.argon2);
  const key = await derive('argon2id', {
    message: password,
    nonce: salt,
    tagLength: keyLength,
    ...argon2Cost,
  });
  const { memory, passes, parallelism } = argon2Cost;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(salt)}$${base64(key)}`;
}

async function scryptHash(password: string, salt: Buffer): Promise<string> {
  const key = await scrypt(password, salt, keyLength, scryptCost);
  const { N, r, p } = scryptCost;
  return `$scrypt$ln=${Math.log2(N)},r=${r},p=${p}$${base64(salt)}$${base64(key)}`;
}

/** A PHC string of the password under a fresh salt. */
export function hashPassword(password: string, randomBytes: (size: number) => Uint8Array): Promise<string> {
  const salt = Buffer.from(randomBytes(saltLength));
  return hasArgon2 ? argon2id(password, salt) : scryptHash(password, salt);
}

/**
 * Whether `password` belongs to the PHC string. Null, for an unknown account, costs the same time and is never
 * right. Throws for a string that this machine cannot check.
 */
export async function isPasswordRight(phc: string | null, password: string): Promise<boolean> {
  if (phc === null) {
    await hashPassword(password, (size) => new Uint8Array(size));
    return false;
  }
  const [, algorithm, ...rest] = phc.split('$');
  const salt = Buffer.from(rest.at(-2) ?? '', 'base64');
  const again = algorithm === 'argon2id' ? await argon2id(password, salt) : await scryptHash(password, salt);
  return crypto.timingSafeEqual(crypto.hash('sha256', again, 'buffer'), crypto.hash('sha256', phc, 'buffer'));
}
