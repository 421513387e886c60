import { z } from 'zod';
import { person } from '../domain/person.ts';
import { op, verdict } from '../sync/op.ts';
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
  'sync.push': {
    input: z.object({
      epoch: z.string(),
      schema: z.int(),
      ops: z.array(op).max(200),
    }),
    output: z.object({ verdicts: z.array(verdict), backupSeq: z.int(), hubTime: z.iso.datetime() }),
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
      hubTime: z.iso.datetime(),
      scopes: z.array(z.object({ id: z.int(), name: z.string() })),
      pages: z.array(
        z.object({ scope: z.int(), from: cursor, to: cursor, hasMore: z.boolean(), rows: z.array(rowFrame) }),
      ),
    }),
  },
} as const satisfies Api;
export type HubApi = typeof hubApi;

/** The start of every scope's feed. */
export const startCursor = '0.0';
