export type FileKind = 'zip' | 'old_office' | 'encrypted_office' | 'web_page' | 'text' | 'unknown';

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

const encryptedPart = Buffer.from('EncryptedPackage', 'utf16le');

/** Below the space only tab, line feeds and returns, page breaks, the old end mark and escape stand in a text. */
const isControl = (byte: number): boolean => byte < 0x20 && ![9, 10, 11, 12, 13, 0x1a, 0x1b].includes(byte);

/** What a file is by its content; its name may say anything. */
export function fileKindOf(bytes: Uint8Array): FileKind {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (startsWith(bytes, 0x50, 0x4b)) return 'zip';
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) {
    return buffer.includes(encryptedPart) ? 'encrypted_office' : 'old_office';
  }
  const start = buffer.toString('latin1', 0, 4_096);
  if (/^\s*(?:\u00EF\u00BB\u00BF)?\s*<(?:!doctype|html|head|meta|style|table|\?xml)/iu.test(start))
    return 'web_page';
  const isUtf16 = startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff);
  return isUtf16 || !buffer.subarray(0, 4_096).some(isControl) ? 'text' : 'unknown';
}
