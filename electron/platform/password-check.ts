import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/** Electron's Node has no Argon2, therefore scrypt (RFC 7914) on the laptop. */
const cost: ScryptOptions = { N: 2 ** 16, r: 8, p: 1, maxmem: 128 * 1024 * 1024 };
const keyLength = 32;
const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);

/** What lets this laptop recognise a password later without the hub; the password cannot be read back from it. */
export async function passwordMark(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, keyLength, cost);
  return `${salt.toString('base64')}$${key.toString('base64')}`;
}

export async function isPasswordOf(mark: string, password: string): Promise<boolean> {
  const [salt = '', key = ''] = mark.split('$');
  const expected = Buffer.from(key, 'base64');
  const found = await derive(password, Buffer.from(salt, 'base64'), keyLength, cost);
  return expected.length === found.length && timingSafeEqual(expected, found);
}
