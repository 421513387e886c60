import type { NetworkPorts } from './network-ports.ts';
import type { Sender } from './sender.ts';

/** One request and its answer on their way. */
export interface Journey<R> {
  readonly name: string;
  readonly signal: AbortSignal | null;
  /** It carries an access token, which may have expired. */
  readonly isSigned: boolean;
  /** Reaches the hub; twice when the line repeats it. Null: the hub was down or went down. */
  readonly ask: () => Promise<R | null>;
  /** The answer as it arrives; with `cut`, which says how much of a length comes, only its beginning. */
  readonly respond: (
    reply: R,
    cut: ((length: number) => number) | null,
  ) => { readonly what: string; readonly response: Response };
}

const expired = (): Response =>
  ({
    ok: false,
    status: 401,
    headers: { get: () => null },
    json: async () => ({ ok: false, refusal: { code: 'session_expired' } }),
    body: null,
  }) as unknown as Response;

/** Longer than a program waits for an answer. */
const lateMs = 40_000;

/** Lets a request travel to the hub and its answer back, through whatever the weather does to both. */
export function travel<R>(
  sender: Sender,
  { time, random, trace, weather, onArrival }: NetworkPorts,
  { name, signal, isSigned, ask, respond }: Journey<R>,
): Promise<Response> {
  const delay = () => random.between(10, random.chance(0.1) ? weather().slowness * 10 : weather().slowness);

  return new Promise<Response>((resolve, reject) => {
    let isOpen = true;
    const finish = (what: string, settle: () => void) => {
      if (!isOpen || sender.isOver()) return;
      isOpen = false;
      trace.say(`${sender.name} < ${name} ${what}`);
      settle();
    };
    const reset = () => finish('reset', () => reject(new TypeError('fetch failed')));
    signal?.addEventListener('abort', reset);

    const arrive = (what: string, response: Response) => {
      if (!isOpen || sender.isOver()) return;
      if (sender.isOffline()) return reset();
      finish(what, () => resolve(response));
      time.after(0, () => onArrival(sender));
    };
    const deliver = async (isFirst: boolean) => {
      if (sender.isOffline()) return reset();
      const reply = await ask();
      if (reply === null) {
        time.after(delay(), reset);
        return;
      }
      if (!isFirst) return;
      const { responseLost, responseCut, responseLate } = weather();
      if (random.chance(responseLost)) {
        if (random.chance(0.5)) time.after(delay(), reset);
        return;
      }
      const { what, response } = respond(reply, random.chance(responseCut) ? random.below : null);
      const late = random.chance(responseLate) ? lateMs : 0;
      time.after(delay() + late, () => arrive(what, response));
    };

    const { requestLost, requestTwice, tokenExpired } = weather();
    if (sender.isOffline()) {
      time.after(10, reset);
      return;
    }
    if (isSigned && random.chance(tokenExpired)) {
      time.after(delay(), () => arrive('401', expired()));
      return;
    }
    if (random.chance(requestLost)) {
      if (random.chance(0.5)) time.after(delay(), reset);
    } else time.after(delay(), () => deliver(true));
    if (random.chance(requestTwice)) time.after(delay() + random.below(20_000), () => deliver(false));
  });
}
