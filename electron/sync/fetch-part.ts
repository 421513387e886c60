import { createHash } from 'node:crypto';
import { zstdDecompressSync } from 'node:zlib';
import { Refused } from '#shared/contract/reply.ts';
import { type HubPorts, patienceMs } from './hub-client.ts';

/** A part that would grow beyond this is not one of ours. */
const mostBytes = 512 * 1024 * 1024;
/** So often in a row the line may break without a byte that came. */
const mostFailures = 5;

/** A part as the hub offers it. */
export interface OfferedPart {
  readonly sha256: string;
  /** Its size as it travels. */
  readonly bytes: number;
}

export interface FetchPorts extends HubPorts {
  readonly token: () => Promise<string>;
}

/**
 * Reads what comes from the byte `have` on into `into`; returns how far it came. A line that says nothing for too long
 * counts as broken.
 */
async function readFrom(
  { hubUrl, fetch, token, after }: FetchPorts,
  { sha256, bytes }: OfferedPart,
  into: Buffer,
  have: number,
): Promise<number> {
  let at = have;
  const abort = new AbortController();
  let rest = after(patienceMs, () => abort.abort());
  try {
    const response = await fetch(`${hubUrl}/snapshots/${sha256}`, {
      headers: { authorization: `Bearer ${await token()}`, range: `bytes=${have}-` },
      signal: abort.signal,
    });
    // The hub has forgotten this part, or it is not for this person any more: pages say what is true now.
    if (response.status === 404 || response.status === 416) return -1;
    if (response.status !== 206 || !response.body) return at;
    for await (const chunk of response.body) {
      if (at + chunk.length > bytes) return -1;
      into.set(chunk, at);
      at += chunk.length;
      rest();
      rest = after(patienceMs, () => abort.abort());
    }
  } catch {
    // The line broke; what came counts.
  } finally {
    rest();
  }
  return at;
}

/**
 * Fetches a part into memory, going on where a broken line stopped, checks it and unpacks it. Null when the hub does
 * not have it any more or other bytes came; refuses with `hub_unreachable` when the line does not carry it.
 */
export async function fetchPart(ports: FetchPorts, offered: OfferedPart): Promise<Uint8Array | null> {
  if (offered.bytes > mostBytes) return null;
  const packed = Buffer.alloc(offered.bytes);
  let have = 0;
  for (let failures = 0; have < offered.bytes; ) {
    const reached = await readFrom(ports, offered, packed, have);
    if (reached === -1) return null;
    failures = reached > have ? 0 : failures + 1;
    if (failures >= mostFailures) throw new Refused('hub_unreachable');
    have = reached;
  }
  if (createHash('sha256').update(packed).digest('hex') !== offered.sha256) return null;
  return zstdDecompressSync(packed, { maxOutputLength: mostBytes });
}
