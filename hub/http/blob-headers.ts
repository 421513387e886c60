import type { z } from 'zod';
import { mostAttachmentBytes, sha256Hex } from '#shared/domain/attachment.ts';

/** The version of the tus protocol that is spoken here (https://tus.io/protocols/resumable-upload). */
export const tusVersion = '1.0.0';

/** What `OPTIONS /blobs` tells: what is taken, and how. */
export const tusOffer: Readonly<Record<string, string>> = {
  'tus-resumable': tusVersion,
  'tus-version': tusVersion,
  'tus-max-size': String(mostAttachmentBytes),
  'tus-extension': 'creation,checksum,expiration',
  'tus-checksum-algorithm': 'sha256',
};

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** A whole number in a header; null when it is none. */
export function numberIn(headers: Headers, name: string): number | null {
  const text = headers[name];
  if (typeof text !== 'string' || !/^\d{1,15}$/.test(text)) return null;
  return Number(text);
}

/** The SHA-256 in `Upload-Metadata: sha256 <base64 of its hexadecimal digits>`; null when it is not there. */
export function shaIn(headers: Headers): z.infer<typeof sha256Hex> | null {
  for (const pair of String(headers['upload-metadata'] ?? '').split(',')) {
    const [key, value = ''] = pair.trim().split(' ');
    if (key !== 'sha256') continue;
    const parsed = sha256Hex.safeParse(Buffer.from(value, 'base64').toString('latin1'));
    return parsed.success ? parsed.data : null;
  }
  return null;
}

/** The base64 in `Upload-Checksum: sha256 <base64>`; null when it is not there. */
export function checksumIn(headers: Headers): string | null {
  return /^sha256 ([A-Za-z0-9+/]{43}=)$/.exec(String(headers['upload-checksum'] ?? ''))?.[1] ?? null;
}

/** The one range that is asked for (RFC 9110, 14.2): from its first byte up to, without, `to`. */
export type Range = { readonly from: number; readonly to: number };

/** Null: the whole file; `outside`: nothing of what is asked for is in a file of `size` bytes. */
export function rangeIn(headers: Headers, size: number): Range | null | 'outside' {
  const match = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(String(headers.range ?? ''));
  if (!match) return null;
  const from = Number(match[1]);
  const to = match[2] === '' ? size : Math.min(size, Number(match[2]) + 1);
  return from >= size || from >= to ? 'outside' : { from, to };
}
