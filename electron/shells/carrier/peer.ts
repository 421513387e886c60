import type { Refusal, Reply } from '#shared/contract/reply.ts';
import type { Pipe } from './pipe.ts';

type Message<Ask, Tell> =
  | { readonly id: number; readonly ask: Ask }
  | { readonly id: number; readonly reply: Reply }
  | { readonly tell: Tell };

/** What may be said over a pipe in one direction. */
export interface Speech {
  readonly ask: unknown;
  readonly tell: unknown;
}

export interface Peer<Out extends Speech> {
  readonly ask: (question: Out['ask']) => Promise<Reply>;
  readonly tell: (news: Out['tell']) => void;
}

export interface Ears<In extends Speech> {
  readonly answer: (question: In['ask']) => Promise<Reply>;
  readonly hear: (news: In['tell']) => void;
  /** What our questions are answered with when the other side ends before it replies. */
  readonly lost: Refusal;
}

/** Both directions of one conversation: questions with a reply, and news without one. */
export function createPeer<Out extends Speech, In extends Speech>(pipe: Pipe, ears: Ears<In>): Peer<Out> {
  const waiting = new Map<number, (reply: Reply) => void>();
  let nextId = 1;
  let isClosed = false;

  pipe.onMessage((raw) => {
    const message = raw as Message<In['ask'], In['tell']>;
    if ('ask' in message) {
      void ears.answer(message.ask).then((reply) => pipe.post({ id: message.id, reply }));
    } else if ('reply' in message) {
      waiting.get(message.id)?.(message.reply);
      waiting.delete(message.id);
    } else {
      ears.hear(message.tell);
    }
  });
  pipe.onClose(() => {
    isClosed = true;
    for (const resolve of waiting.values()) resolve({ ok: false, refusal: ears.lost });
    waiting.clear();
  });

  return {
    ask: (question) =>
      new Promise((resolve) => {
        if (isClosed) {
          resolve({ ok: false, refusal: ears.lost });
          return;
        }
        const id = nextId++;
        waiting.set(id, resolve);
        pipe.post({ id, ask: question });
      }),
    tell: (news) => pipe.post({ tell: news }),
  };
}
