import {
  createCipheriv,
  createDecipheriv,
  diffieHellman,
  hkdfSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { Refused } from '../contract/reply.ts';
import {
  keyNameOf,
  type OwnKeys,
  type PublicKeys,
  privateKeyOf,
  publicKeyOf,
  publicPartOf,
} from './own-keys.ts';
import { encodeHeader, joinPackage, type PackageFile, type PackageHeader } from './package-file.ts';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

const cipher = 'aes-256-gcm';
const [keyBytes, nonceBytes, tagBytes, signatureBytes] = [32, 12, 16, 64];
/** More than any laptop has to say; a small file must not fill the memory of whoever opens it. */
const mostUnpacked = 128 * 1024 * 1024;

/** Key and nonce belong to one package: the ephemeral key is used once. */
function agree(own: KeyObject, theirs: KeyObject, ephemeral: string, reader: string) {
  const secret = diffieHellman({ privateKey: own, publicKey: theirs });
  const salt = Buffer.concat([ephemeral, reader].map((raw) => Buffer.from(raw, 'base64url')));
  const bytes = Buffer.from(hkdfSync('sha256', secret, salt, 'cdpkg 1 seal', keyBytes + nonceBytes));
  return { key: bytes.subarray(0, keyBytes), nonce: bytes.subarray(keyBytes) };
}

const signedPart = (headerBytes: Uint8Array, packed: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from('cdpkg 1 signed\n'), headerBytes, packed]);

export interface SealSettings {
  readonly header: Omit<PackageHeader, 'format' | 'version' | 'reader' | 'ephemeral' | 'size'>;
  readonly body: unknown;
  readonly author: OwnKeys;
  readonly reader: PublicKeys;
  readonly randomBytes: (size: number) => Uint8Array;
}

/**
 * Packs a JSON value (gzip), signs it together with the header (Ed25519) and seals both for one reader (ephemeral
 * X25519, HKDF-SHA-256, AES-256-GCM with the header as associated data). The header names the reader, so a signature
 * cannot be taken out and sealed for somebody else.
 */
export async function sealPackage(settings: SealSettings): Promise<Uint8Array> {
  const { header, body, author, reader, randomBytes } = settings;
  const packed = await pack(JSON.stringify(body));
  const once = privateKeyOf('seal', randomBytes(32));
  const ephemeral = publicPartOf(once);
  const headerBytes = encodeHeader({
    ...header,
    reader: keyNameOf(reader.seal),
    ephemeral,
    size: signatureBytes + packed.length + tagBytes,
  });
  const signature = sign(null, signedPart(headerBytes, packed), author.sign);
  const { key, nonce } = agree(once, publicKeyOf('seal', reader.seal), ephemeral, reader.seal);
  const sealing = createCipheriv(cipher, key, nonce).setAAD(headerBytes);
  const sealed = Buffer.concat([
    sealing.update(signature),
    sealing.update(packed),
    sealing.final(),
    sealing.getAuthTag(),
  ]);
  return joinPackage({ headerBytes, sealed });
}

function unseal({ header, headerBytes, sealed }: PackageFile, reader: OwnKeys): Buffer {
  try {
    const ephemeral = publicKeyOf('seal', header.ephemeral);
    const { key, nonce } = agree(reader.seal, ephemeral, header.ephemeral, reader.known.seal);
    const opening = createDecipheriv(cipher, key, nonce, { authTagLength: tagBytes });
    opening.setAAD(headerBytes).setAuthTag(sealed.subarray(-tagBytes));
    return Buffer.concat([opening.update(sealed.subarray(0, -tagBytes)), opening.final()]);
  } catch {
    throw new Refused('package_damaged');
  }
}

/**
 * Opens a package and returns its JSON value. Refuses with `package_wrong_key` when it was sealed for somebody else,
 * `package_damaged` when anything of it was changed, `package_forged` when somebody other than `author` made it. `mostBytes`
 * is what it may unpack to.
 */
export async function openPackage(
  file: PackageFile,
  reader: OwnKeys,
  author: PublicKeys,
  mostBytes = mostUnpacked,
): Promise<unknown> {
  if (file.header.reader !== keyNameOf(reader.known.seal)) throw new Refused('package_wrong_key');
  const opened = unseal(file, reader);
  const [signature, packed] = [opened.subarray(0, signatureBytes), opened.subarray(signatureBytes)];
  const isTheirs = verify(
    null,
    signedPart(file.headerBytes, packed),
    publicKeyOf('sign', author.sign),
    signature,
  );
  if (!isTheirs) throw new Refused('package_forged');
  try {
    return JSON.parse((await unpack(packed, { maxOutputLength: mostBytes })).toString());
  } catch {
    throw new Refused('package_damaged');
  }
}
