import { expect, test } from 'vitest';
import { hashPassword, isPasswordRight } from '#hub/accounts/passwords.ts';

const bytes = (size: number) => new Uint8Array(size).fill(7);

test('a password is kept as an argon2id PHC string with OWASP’s cost', async () => {
  const phc = await hashPassword('secret', bytes);
  expect(phc).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  expect(phc).not.toContain('secret');
  expect(await isPasswordRight(phc, 'secret')).toBe(true);
  expect(await isPasswordRight(phc, 'Secret')).toBe(false);
});

test('the same password under another salt is another string', async () => {
  const other = (size: number) => new Uint8Array(size).fill(8);
  expect(await hashPassword('secret', bytes)).not.toBe(await hashPassword('secret', other));
});

test('strings of machines without argon2 are checked too', async () => {
  // Python: hashlib.scrypt(b'secret', salt=b'\x07' * 16, n=2**17, r=8, p=1, dklen=32, maxmem=2**28)
  const phc = '$scrypt$ln=17,r=8,p=1$BwcHBwcHBwcHBwcHBwcHBw$TRmEinSSUvyBhODkLKnvfrDfOiH8fsr2psskoQdh7ec';
  expect(await isPasswordRight(phc, 'secret')).toBe(true);
  expect(await isPasswordRight(phc, 'other')).toBe(false);
});

test('nobody’s password is never right', async () => {
  expect(await isPasswordRight(null, '')).toBe(false);
});
