import crypto from 'node:crypto';

/** A UUID of version 7 (RFC 9562, 5.7): 48 bits of milliseconds, then random bits. */
export function uuidv7(milliseconds: number, random: Uint8Array): string {
  const bytes = Uint8Array.from(random.subarray(0, 16));
  const view = new DataView(bytes.buffer);
  view.setUint16(0, Math.floor(milliseconds / 2 ** 32));
  view.setUint32(2, milliseconds % 2 ** 32);
  view.setUint8(6, 0x70 | (view.getUint8(6) & 0x0f));
  view.setUint8(8, 0x80 | (view.getUint8(8) & 0x3f));
  const hex = Buffer.from(bytes).toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** The runtime's own where it has one: Electron's Node is built without some of Node's cryptography. */
export const newId: () => string =
  typeof crypto.randomUUIDv7 === 'function'
    ? () => crypto.randomUUIDv7()
    : () => uuidv7(Date.now(), crypto.randomBytes(16));
