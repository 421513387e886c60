import type { UpFrame } from './row-frame.ts';

/**
 * How a laptop and the hub find out whether they hold the same rows. Part of the wire: both must count alike. The
 * hashes are MurmurHash3 (A. Appleby, x86, 32 bits), which is fast and tells faults apart, not forgeries.
 */
export interface Digest {
  /** How many rows. */
  readonly n: number;
  /** Two sums, modulo 2^32, of two independent hashes of every row; their order does not matter. */
  readonly a: number;
  readonly b: number;
}

export const emptyDigest: Digest = { n: 0, a: 0, b: 0 };

const modulus = 2 ** 32;
const seeds = { row: 0x2f0b_4c47, a: 0x9747_b28c, b: 0x1b87_3593 } as const;

/** Where the values begin in a frame. */
const valuesAt = 6;

const turned = (value: number, bits: number): number => (value << bits) | (value >>> (32 - bits));

function scrambled(block: number): number {
  return Math.imul(turned(Math.imul(block, 0xcc9e_2d51), 15), 0x1b87_3593);
}

function mixed(hash: number, block: number): number {
  return (Math.imul(turned(hash ^ scrambled(block), 13), 5) + 0xe654_6b64) | 0;
}

function finished(hash: number): number {
  const first = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2_ae35);
  return (second ^ (second >>> 16)) >>> 0;
}

/** Two UTF-16 units make a block; the length comes last, so that texts in a row cannot pass for others. */
function mixedText(start: number, text: string): number {
  let hash = start;
  const whole = text.length - (text.length % 2);
  for (let at = 0; at < whole; at += 2) {
    hash = mixed(hash, text.charCodeAt(at) | (text.charCodeAt(at + 1) << 16));
  }
  if (whole < text.length) hash = mixed(hash, text.charCodeAt(whole));
  return mixed(hash, text.length);
}

function hashOfNumbers(seed: number, numbers: readonly number[]): number {
  let hash = seed;
  for (const number of numbers) {
    hash = mixed(hash, number >>> 0);
    hash = mixed(hash, Math.floor(number / modulus) | 0);
  }
  return finished(hash ^ (numbers.length * 8));
}

/**
 * The checksum of a row's content as it travels: record, id, field versions, values in the record's order; 32 bits.
 * Values that are empty at the end do not count, so that a field which one side does not know yet changes nothing
 * while it is empty.
 */
export function checksumOf(frame: UpFrame): number {
  const [, , table, , versions, id] = frame;
  let hash = mixedText(mixed(seeds.row, table), id);
  const fields = Object.keys(versions).sort();
  for (const field of fields) hash = mixedText(mixedText(hash, field), versions[field] ?? '');
  hash = mixed(hash, fields.length);
  let last = frame.length - 1;
  while (last >= valuesAt && (frame[last] === null || frame[last] === undefined)) last -= 1;
  for (let at = valuesAt; at <= last; at += 1) {
    const value = frame[at];
    // A text and what reads like it must differ: a number, a list, nothing.
    hash =
      typeof value === 'string'
        ? mixedText(mixed(hash, 1), value)
        : mixedText(mixed(hash, 2), JSON.stringify(value ?? null));
  }
  return finished(hash);
}

export interface DigestedRow {
  readonly rowNo: number;
  readonly seq: number;
  readonly crc: number;
}

/** What one row adds to both sums. */
export function hashesOf({ rowNo, seq, crc }: DigestedRow): { readonly a: number; readonly b: number } {
  const numbers = [rowNo, seq, crc];
  return { a: hashOfNumbers(seeds.a, numbers), b: hashOfNumbers(seeds.b, numbers) };
}

const sum = (one: number, other: number): number => (((one + other) % modulus) + modulus) % modulus;

/** Adds up; taking away is adding what is negative. Exact for as long as each part is below 2^52. */
export function sumOf(one: Digest, other: Digest): Digest {
  return { n: one.n + other.n, a: sum(one.a, other.a), b: sum(one.b, other.b) };
}

export function isSameDigest(one: Digest, other: Digest): boolean {
  return one.n === other.n && one.a === other.a && one.b === other.b;
}

/** Rows are compared in so many parts, by their numbers, to find where two sides differ. */
export const bucketCount = 256;

export const bucketOf = (rowNo: number): number => rowNo % bucketCount;
