import { z } from 'zod';
import { person } from '../domain/person.ts';
import { bucketCount } from '../sync/digest.ts';
import { sentOp, verdict } from '../sync/op.ts';
import { rowFrame } from '../sync/row-frame.ts';
import type { Api } from './api.ts';

/** A cursor is the hub's, opaque to the device, and belongs to one scope of one epoch. */
const cursor = z.string().max(64);

const tokens = z.object({
  accessToken: z.string(),
  refreshToken: z.string(),
  deviceId: z.uuid(),
  epoch: z.string(),
  hubTime: z.iso.datetime(),
  person: person.schema,
});

/** The next rows of one scope. */
const page = z.object({
  scope: z.int(),
  /** The cursor that was sent. The page belongs only to a device that still stands there. */
  from: cursor,
  to: cursor,
  /** The scope is listed from its start, up to `hasMore: false`: rows that do not come are not in it any more. */
  isFull: z.boolean(),
  hasMore: z.boolean(),
  /** What the whole scope adds up to at `hasMore: false`; null when the hub cannot say it now. */
  digest: z.object({ n: z.int(), a: z.int(), b: z.int() }).nullable(),
  rows: z.array(rowFrame),
});

/** A raw public key of 32 bytes, base64url. */
const publicKey = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
const publicKeys = z.object({ sign: publicKey, seal: publicKey });

const device = { deviceId: z.uuid().nullable() };

/** What a device may ask of the hub. Everything but `accounts.*` needs an access token. */
export const hubApi = {
  'accounts.signIn': {
    input: z.object({ account: z.string().min(1).max(64), password: z.string().min(1).max(256), ...device }),
    output: tokens,
  },
  /** Empty unless the hub serves a demo district. */
  'accounts.listDemo': {
    input: z.object({}),
    output: z.object({
      district: z.string(),
      people: z.array(
        z.object({ account: z.string(), name: z.string(), title: z.string(), role: z.string() }),
      ),
    }),
  },
  'accounts.signInDemo': {
    input: z.object({ account: z.string().min(1).max(64), ...device }),
    output: tokens,
  },
  'accounts.refresh': { input: z.object({ refreshToken: z.string() }), output: tokens },
  /** A new identity for a device that the hub takes for a copy (`device_forked`); its unsent work goes on under it. */
  'devices.enrol': { input: z.object({}), output: tokens },
  /** The calling device tells the public keys of its packages and learns the hub's. */
  'devices.keys': { input: publicKeys, output: publicKeys },
  /**
   * Hands in a package that a desk wrote to a file, of whoever it may be, and brings the answer to that desk.
   * `account` is of the one who made it.
   */
  'packages.exchange': {
    input: z.object({ package: z.base64() }),
    output: z.object({ package: z.base64(), account: z.string(), operations: z.int() }),
  },
  'sync.push': {
    input: z.object({
      epoch: z.string(),
      schema: z.int(),
      /** What the hub gave this device at the last push; null before the first. */
      deviceToken: z.string().max(64).nullable(),
      /** Of whatever version: what this hub cannot read it keeps for a person. */
      ops: z.array(sentOp).max(200),
    }),
    output: z.object({
      verdicts: z.array(verdict),
      deviceToken: z.string(),
      backupSeq: z.int(),
      /** Every operation of this push is stored at or before this sequence. */
      storedSeq: z.int(),
      hubTime: z.iso.datetime(),
    }),
  },
  'sync.pull': {
    input: z.object({
      epoch: z.string(),
      schema: z.int(),
      cursors: z.record(z.string(), cursor),
      limit: z.int().min(1).max(5000),
    }),
    output: z.object({
      epoch: z.string(),
      /** The hub's own version: a newer hub may send values that this desk cannot keep. */
      schema: z.int(),
      hubTime: z.iso.datetime(),
      scopes: z.array(z.object({ id: z.int(), name: z.string() })),
      pages: z.array(page),
    }),
  },
  /**
   * A long stretch of a scope from a cursor on as one file, to be fetched from `/snapshots/<sha256>`; null when pages
   * serve as well. `bytes` is its size as it travels.
   */
  'snapshots.find': {
    input: z.object({ epoch: z.string(), schema: z.int(), scope: z.int(), cursor }),
    output: z.object({
      part: z
        .object({ sha256: z.string().regex(/^[0-9a-f]{64}$/), bytes: z.int(), rows: z.int(), to: cursor })
        .nullable(),
    }),
  },
  /** The digests of the parts of a scope, by part: `[n, a, b]`; null when the hub cannot say it now. */
  'sync.buckets': {
    input: z.object({ epoch: z.string(), schema: z.int(), scope: z.int() }),
    output: z.object({ buckets: z.array(z.tuple([z.int(), z.int(), z.int()])).nullable() }),
  },
  /** Every row of some parts of a scope, by row number; `next` is where to go on, null at the end. */
  'sync.repair': {
    input: z.object({
      epoch: z.string(),
      schema: z.int(),
      scope: z.int(),
      buckets: z
        .array(
          z
            .int()
            .min(0)
            .max(bucketCount - 1),
        )
        .min(1)
        .max(bucketCount),
      after: z.int().min(0),
      limit: z.int().min(1).max(5000),
    }),
    output: z.object({
      /** False when the person does not hold the scope any more. */
      isHeld: z.boolean(),
      rows: z.array(rowFrame),
      next: z.int().nullable(),
    }),
  },
} as const satisfies Api;
export type HubApi = typeof hubApi;

/** The start of every scope's feed. */
export const startCursor = '0.0';
