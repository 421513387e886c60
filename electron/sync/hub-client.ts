import { type Call, createClient } from '#shared/contract/api.ts';
import { type HubApi, hubApi } from '#shared/contract/hub-api.ts';
import { Refused, type Reply, refusal } from '#shared/contract/reply.ts';

export interface HubPorts {
  /** Base address of the hub, without a slash at its end. */
  readonly hubUrl: string;
  readonly fetch: typeof globalThis.fetch;
  readonly after: (milliseconds: number, work: () => void) => () => void;
}

/** Longer than the hub takes for its largest page on a slow line. */
export const patienceMs = 30_000;

const unreachable: Reply = { ok: false, refusal: { code: 'hub_unreachable' } };

async function post(
  { hubUrl, fetch, after }: HubPorts,
  name: string,
  input: unknown,
  token: string | null,
): Promise<Reply> {
  const abort = new AbortController();
  const rest = after(patienceMs, () => abort.abort());
  try {
    const response = await fetch(`${hubUrl}/api/${name}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(input),
      signal: abort.signal,
    });
    const reply = (await response.json()) as Reply;
    if (reply.ok === true) return reply;
    return reply.ok === false && refusal.safeParse(reply.refusal).success ? reply : unreachable;
  } catch {
    // No connection, a broken answer, or a page of some proxy: in each case the hub has not spoken.
    return unreachable;
  } finally {
    rest();
  }
}

/**
 * A caller of the hub with an access token, or without one for `accounts.*`. Whatever is not an answer of the hub is
 * refused with `hub_unreachable`; the same request may then be sent again.
 */
export function createHubClient(ports: HubPorts, token: string | null): Call<HubApi> {
  return createClient<HubApi>(async (name, input) => {
    const reply = await post(ports, name, input, token);
    if (!reply.ok) return reply;
    const parsed = hubApi[name as keyof HubApi].output.safeParse(reply.value);
    return parsed.success ? { ok: true, value: parsed.data } : unreachable;
  });
}

/** True when the hub could not be spoken to, so that trying again later is right. */
export function isUnreachable(error: unknown): boolean {
  return error instanceof Refused && error.refusal.code === 'hub_unreachable';
}

/** For how many milliseconds a busy hub asks to be left alone; 0 when it did not ask. */
export function restOf(error: unknown): number {
  if (!(error instanceof Refused) || error.refusal.code !== 'try_later') return 0;
  return Math.max(1, Number(error.refusal.params?.seconds) || 0) * 1_000;
}
