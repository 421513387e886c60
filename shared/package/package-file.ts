import { createHash } from 'node:crypto';
import { z } from 'zod';
import { mostPackageBytes } from '../contract/app/packages.ts';
import { Refused } from '../contract/reply.ts';

/**
 * A package as it lies on a stick: 8 bytes that name the format, the length of the header (32 bits, big endian), the
 * header as JSON, `size` sealed bytes, and SHA-256 over all of that. The header is in clear, so that anybody can tell
 * whose package it is and for whom; nothing else is.
 */
const mark = Buffer.from('CDPKG\r\n\u001a', 'latin1');
const lengthBytes = 4;
const mostHeader = 4_096;
const sumBytes = 32;

/** Raised when an older program could not read a package any more. */
const packageVersion = 1;

/** `out`: a desk's work for the hub; `reply`: the hub's answer to it. */
const packageKinds = ['out', 'reply'] as const;
export type PackageKind = (typeof packageKinds)[number];

const header = z.strictObject({
  format: z.literal('cdpkg'),
  version: z.literal(packageVersion),
  kind: z.enum(packageKinds),
  /** The device that made it, or that it answers. */
  deviceId: z.uuid(),
  epoch: z.string(),
  madeAt: z.iso.datetime(),
  /** The name of the key that opens it. */
  reader: z.string(),
  /** The public key that was made for this package alone, base64url. */
  ephemeral: z.string(),
  /** Length of what is sealed, in bytes. */
  size: z.int().min(0),
});
export type PackageHeader = z.infer<typeof header>;

export interface PackageFile {
  readonly header: PackageHeader;
  /** Exactly as it stands in the file: it is signed and sealed with the rest. */
  readonly headerBytes: Uint8Array;
  readonly sealed: Uint8Array;
}

const sumOf = (...parts: Uint8Array[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

export function encodeHeader(content: Omit<PackageHeader, 'format' | 'version'>): Uint8Array {
  return Buffer.from(JSON.stringify({ format: 'cdpkg', version: packageVersion, ...content }));
}

export function joinPackage({ headerBytes, sealed }: Omit<PackageFile, 'header'>): Uint8Array {
  const length = Buffer.alloc(lengthBytes);
  length.writeUInt32BE(headerBytes.length);
  const parts = [mark, length, headerBytes, sealed];
  return Buffer.concat([...parts, sumOf(...parts)]);
}

function readHeader(bytes: Uint8Array): PackageHeader {
  const damaged = () => new Refused('package_damaged');
  let json: unknown;
  try {
    json = JSON.parse(Buffer.from(bytes).toString());
  } catch {
    throw damaged();
  }
  const version = z.looseObject({ version: z.int() }).safeParse(json);
  if (version.success && version.data.version > packageVersion) throw new Refused('package_newer');
  const parsed = header.safeParse(json);
  if (!parsed.success) throw damaged();
  return parsed.data;
}

/**
 * Takes a package apart without opening it. Refuses with `package_unknown` what is no package, `package_cut` one that
 * ends too early, `package_damaged` one in which anything changed, `package_newer` one of a newer program, `package_too_large` what no
 * program makes.
 */
export function splitPackage(bytes: Uint8Array): PackageFile {
  if (bytes.length > mostPackageBytes) throw new Refused('package_too_large');
  const file = Buffer.from(bytes);
  const start = mark.length + lengthBytes;
  if (file.length === 0 || !mark.subarray(0, file.length).equals(file.subarray(0, mark.length)))
    throw new Refused('package_unknown');
  if (file.length < start) throw new Refused('package_cut');
  const headerLength = file.readUInt32BE(mark.length);
  if (headerLength > mostHeader) throw new Refused('package_damaged');
  if (file.length < start + headerLength) throw new Refused('package_cut');
  const headerBytes = file.subarray(start, start + headerLength);
  const found = readHeader(headerBytes);
  const end = start + headerLength + found.size;
  if (file.length < end + sumBytes) throw new Refused('package_cut');
  if (file.length > end + sumBytes) throw new Refused('package_damaged');
  if (!sumOf(file.subarray(0, end)).equals(file.subarray(end))) throw new Refused('package_damaged');
  return { header: found, headerBytes, sealed: file.subarray(start + headerLength, end) };
}
