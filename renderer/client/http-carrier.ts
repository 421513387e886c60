import { type DeskEvent, deskEvent, topics } from '#shared/contract/events.ts';
import type { Reply } from '#shared/contract/reply.ts';
import type { Carrier } from './carrier.ts';

export interface HttpCarrierSettings {
  readonly fetch: typeof globalThis.fetch;
  readonly openEvents: (address: string) => Pick<EventSource, 'onopen' | 'onmessage' | 'onerror' | 'close'>;
}

const everything: DeskEvent = { kind: 'changed', topics: [...topics] };

function isReply(value: unknown): value is Reply {
  return typeof value === 'object' && value !== null && 'ok' in value;
}

/** A stream that was cut may have missed events, so each new beginning says that everything may be different. */
export function createHttpCarrier({ fetch, openEvents }: HttpCarrierSettings): Carrier {
  return {
    call: async (name, input) => {
      const question = {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ name, input }),
      };
      try {
        const answer: unknown = await (await fetch('rpc', question)).json();
        return isReply(answer) ? answer : { ok: false, refusal: { code: 'unexpected' } };
      } catch {
        return { ok: false, refusal: { code: 'desk_unreachable' } };
      }
    },
    onEvent: (listener, onCut) => {
      const stream = openEvents('events');
      let isFirst = true;
      stream.onopen = () => {
        if (!isFirst) listener(everything);
        isFirst = false;
      };
      stream.onmessage = (message) => {
        const event = deskEvent.safeParse(JSON.parse(String(message.data)));
        if (event.success) listener(event.data);
      };
      stream.onerror = () => onCut?.();
      return () => stream.close();
    },
  };
}
