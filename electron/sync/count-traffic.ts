import type { Call } from '#shared/contract/api.ts';
import type { HubApi } from '#shared/contract/hub-api.ts';
import type { HubSession } from './hub-session.ts';

/** How many operations the hub judged and how many rows came, since the last `reset`. */
export interface Traffic {
  readonly session: HubSession;
  readonly reset: () => void;
  readonly counts: () => { readonly sent: number; readonly received: number };
}

/** Counts what goes through a session. */
export function countTraffic(session: HubSession): Traffic {
  let sent = 0;
  let received = 0;
  const counting = (call: Call<HubApi>): Call<HubApi> =>
    (async (name: keyof HubApi, input: never) => {
      const answer: unknown = await call(name, input);
      if (name === 'sync.push') sent += (answer as { verdicts: unknown[] }).verdicts.length;
      if (name === 'sync.pull') {
        for (const { rows } of (answer as { pages: { rows: unknown[] }[] }).pages) received += rows.length;
      }
      return answer;
    }) as Call<HubApi>;
  return {
    session: { ...session, withHub: (work) => session.withHub((call) => work(counting(call))) },
    reset: () => {
      sent = 0;
      received = 0;
    },
    counts: () => ({ sent, received }),
  };
}
