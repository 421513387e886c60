import type { Hub } from '#hub/hub.ts';
import { createClient, type Output } from '#shared/contract/api.ts';
import { type HubApi, startCursor } from '#shared/contract/hub-api.ts';
import { checksumOf, type Digest, emptyDigest, hashesOf, sumOf } from '#shared/sync/digest.ts';
import { wireVersion } from '#shared/sync/op.ts';
import type { UpFrame } from '#shared/sync/row-frame.ts';

type Pulled = Output<HubApi, 'sync.pull'>;

interface HeldScope {
  cursor: string;
  readonly frames: Map<string, UpFrame>;
  /** What did not come again yet of a scope that is listed anew. */
  marked: Set<string>;
  /** What the hub said of the scope when it came to its end last. */
  said: Digest | null;
  /** How often the scope was listed anew. */
  fulls: number;
}

/** A device that keeps every scope's frames as they came, and so shows what the feed says. */
export interface FrameDesk {
  readonly scopes: Map<string, HeldScope>;
  readonly pullOnce: (limit: number) => Promise<Pulled>;
  /** Pulls until nothing is left. */
  readonly pull: (limit?: number) => Promise<void>;
  readonly call: ReturnType<typeof createClient<HubApi>>;
  readonly idOf: (scope: string) => number;
  /** What the held frames of a scope add up to. */
  readonly digestOf: (scope: string) => Digest;
}

export function digestOfFrames(frames: Iterable<UpFrame>): Digest {
  let digest = emptyDigest;
  for (const frame of frames) {
    const [, rowNo, , seq] = frame;
    digest = sumOf(digest, { n: 1, ...hashesOf({ rowNo, seq, crc: checksumOf(frame) }) });
  }
  return digest;
}

export async function createFrameDesk(
  hub: Hub,
  account: string,
  { schema = wireVersion, limit: usual = 1_000 }: { schema?: number; limit?: number } = {},
): Promise<FrameDesk> {
  let accessToken: string | null = null;
  const carry = (name: string, input: unknown) => hub.call(name, input, { accessToken, address: '10.0.0.1' });
  const signIn = () => createClient<HubApi>(carry)('accounts.signInDemo', { account, deviceId: null });
  const tokens = await signIn();
  ({ accessToken } = tokens);
  const call = createClient<HubApi>(async (name, input) => {
    const reply = await carry(name, input);
    if (reply.ok || reply.refusal.code !== 'session_expired') return reply;
    ({ accessToken } = await signIn());
    return carry(name, input);
  });
  const ids = new Map<string, number>();
  const scopes = new Map<string, HeldScope>();
  const take = (held: HeldScope, page: Pulled['pages'][number]): void => {
    if (held.cursor !== page.from) throw new Error('a page from elsewhere');
    if (page.isFull) {
      held.fulls += 1;
      held.marked = new Set(held.frames.keys());
    }
    for (const frame of page.rows) {
      const id = frame[0] === 'u' ? frame[5] : frame[4];
      held.marked.delete(id);
      if (frame[0] === 'u') held.frames.set(id, frame as UpFrame);
      else held.frames.delete(id);
    }
    held.cursor = page.to;
    if (page.hasMore) return;
    for (const id of held.marked) held.frames.delete(id);
    held.marked = new Set();
    held.said = page.digest;
  };
  const pullOnce = async (limit: number): Promise<Pulled> => {
    const cursors = Object.fromEntries([...ids].map(([name, id]) => [id, scopes.get(name)?.cursor ?? '']));
    const pulled = await call('sync.pull', { epoch: tokens.epoch, schema, cursors, limit });
    for (const { id, name } of pulled.scopes) {
      ids.set(name, id);
      const none = {
        cursor: startCursor,
        frames: new Map(),
        marked: new Set<string>(),
        said: null,
        fulls: 0,
      };
      const held = scopes.get(name) ?? none;
      scopes.set(name, held);
      for (const page of pulled.pages) if (page.scope === id) take(held, page);
    }
    for (const name of scopes.keys()) {
      if (!pulled.scopes.some((scope) => scope.name === name)) scopes.delete(name);
    }
    return pulled;
  };
  return {
    scopes,
    pullOnce,
    call,
    pull: async (limit = usual) => {
      while ((await pullOnce(limit)).pages.some(({ hasMore }) => hasMore));
    },
    idOf: (scope) => ids.get(scope) ?? -1,
    digestOf: (scope) => digestOfFrames(scopes.get(scope)?.frames.values() ?? []),
  };
}

/** Whether everything that is held is what the hub says it should be, in each scope that it says something of. */
export function differences({ scopes, digestOf }: FrameDesk): string[] {
  return [...scopes].flatMap(([name, { said }]) =>
    said !== null && JSON.stringify(said) === JSON.stringify(digestOf(name)) ? [] : [name],
  );
}
