import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Received } from '#hub/store/inbox.ts';
import { must } from '#shared/assert.ts';
import { msOfHlc } from '#shared/sync/hlc.ts';
import { problemOfJson } from '#shared/sync/json-value.ts';
import type { SentOp } from '#shared/sync/op.ts';

/** A stamp further ahead of the hub than this is accepted but wins no contest of clocks. */
const trustedAheadMs = 5 * 60_000;

/** Canonical JSON (RFC 8785), so that equal values have equal text. */
function canonical(value: unknown): string {
  return must(canonicalize(value), 'what came as JSON has a canonical text');
}

/** What has no canonical text is kept as it came, unless nobody can have typed it. */
function textOf(op: SentOp): string {
  try {
    return canonical(op);
  } catch {
    const shallow = Object.entries(op).filter(([, value]) => typeof value !== 'object');
    return JSON.stringify(problemOfJson(op) === 'too_deep' ? Object.fromEntries(shallow) : op);
  }
}

/** The operation as JSON that can be stored as a value. */
export function bodyOf(op: SentOp): Record<string, unknown> {
  return JSON.parse(textOf(op).toWellFormed()) as Record<string, unknown>;
}

/** The operation as the inbox keeps it, received at the hub's instant `at`. */
export function receivedOp(op: SentOp, { deviceId, at }: { deviceId: string; at: string }): Received {
  const body = textOf(op);
  return {
    opId: op.id,
    n: op.n,
    txId: op.tx,
    body,
    bodySha: createHash('sha256').update(body).digest('hex'),
    deviceId,
    personId: op.user,
    receivedAt: at,
    isClockSuspect: isClockSuspect(op, at),
  };
}

export function isClockSuspect(op: Pick<SentOp, 'hlc'>, at: string): boolean {
  return msOfHlc(op.hlc) > Date.parse(at) + trustedAheadMs;
}

/** When the author did it, by the author's clock, never later than the hub's `at`. */
export function authoredAt(op: Pick<SentOp, 'hlc'>, at: string): string {
  return new Date(Math.min(msOfHlc(op.hlc), Date.parse(at))).toISOString();
}

/** The same value with the keys of every object in canonical order. */
export function canonicalValue(value: unknown): unknown {
  return JSON.parse(canonical(value));
}
