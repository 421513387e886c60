import { randomBytes } from 'node:crypto';

/** Bytes that nobody can guess, for keys. */
export const secretBytes = (size: number): Uint8Array => randomBytes(size);
