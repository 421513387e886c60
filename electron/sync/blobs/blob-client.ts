import { createHash } from 'node:crypto';
import { Refused, refusal } from '#shared/contract/reply.ts';
import type { HubPorts } from '../hub-client.ts';
import type { HubSession } from '../hub-session.ts';

/** What the hub says about a file that this laptop has: it has it too, or takes it from `offset` on. */
export type Begun =
  | { readonly kind: 'have' }
  | { readonly kind: 'upload'; readonly path: string; readonly offset: number };

/** The hub's routes for the bytes of attachments. Refuses as `HubClient` does. */
export interface BlobClient {
  readonly begin: (sha: string, size: number) => Promise<Begun>;
  /** Hands in one chunk; false: the upload stands elsewhere or is gone, ask anew where it begins. */
  readonly send: (path: string, offset: number, bytes: Uint8Array) => Promise<boolean>;
  /** The bytes from `from` up to, without, `to`; refuses with `not_found` when this person may not have them (any more). */
  readonly fetch: (sha: string, from: number, to: number) => Promise<Uint8Array>;
}

/** A chunk of 1 MiB over a very slow line. */
const patienceMs = 90_000;

const unreachable = () => new Refused('hub_unreachable');

async function refusalOf(response: Response): Promise<Refused> {
  const body = (await response.json().catch(() => null)) as { refusal?: unknown } | null;
  const parsed = refusal.safeParse(body?.refusal);
  if (!parsed.success) return unreachable();
  const { code, ...rest } = parsed.data;
  return new Refused(code, rest);
}

export function createBlobClient(
  { hubUrl, fetch, after }: HubPorts,
  session: Pick<HubSession, 'withHub' | 'token'>,
): BlobClient {
  /** Runs `read` over the answer while the patience lasts; a status that is not among `fine` is refused. */
  const ask = <T>(
    path: string,
    init: RequestInit,
    fine: readonly number[],
    read: (response: Response) => Promise<T>,
  ): Promise<T> =>
    session.withHub(async () => {
      const token = await session.token();
      const abort = new AbortController();
      const rest = after(patienceMs, () => abort.abort());
      try {
        const headers = { authorization: `Bearer ${token}`, 'tus-resumable': '1.0.0', ...init.headers };
        const response = await fetch(`${hubUrl}${path}`, { ...init, headers, signal: abort.signal });
        if (!fine.includes(response.status)) throw await refusalOf(response);
        return await read(response);
      } catch (error) {
        throw error instanceof Refused ? error : unreachable();
      } finally {
        rest();
      }
    });

  return {
    begin: (sha, size) => {
      const metadata = `sha256 ${Buffer.from(sha).toString('base64')}`;
      const headers = { 'upload-length': String(size), 'upload-metadata': metadata };
      return ask('/blobs', { method: 'POST', headers }, [200, 201], async (response): Promise<Begun> => {
        await response.arrayBuffer();
        const path = response.headers.get('location');
        if (response.status === 200 || path === null) return { kind: 'have' };
        return { kind: 'upload', path, offset: Number(response.headers.get('upload-offset')) };
      });
    },
    send: (path, offset, bytes) => {
      const checksum = createHash('sha256').update(bytes).digest('base64');
      const headers = {
        'content-type': 'application/offset+octet-stream',
        'upload-offset': String(offset),
        'upload-checksum': `sha256 ${checksum}`,
      };
      const body = new Uint8Array(bytes);
      return ask(path, { method: 'PATCH', headers, body }, [204, 404, 409, 460], async (response) => {
        await response.arrayBuffer();
        return response.status === 204;
      });
    },
    fetch: (sha, from, to) => {
      const headers = { range: `bytes=${from}-${to - 1}` };
      return ask(`/blobs/${sha}`, { headers }, [206], async (response) => {
        const bytes = new Uint8Array(await response.arrayBuffer());
        if (bytes.length !== to - from) throw unreachable();
        return bytes;
      });
    },
  };
}
