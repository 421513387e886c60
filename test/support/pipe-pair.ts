import type { ChildPipe, Pipe } from '#electron/shells/carrier/pipe.ts';

export interface PipePair {
  /** The end of the process that started the other. */
  readonly parent: ChildPipe;
  readonly child: Pipe;
  /** The child dies: what it had not delivered is lost. */
  readonly die: () => void;
}

/** A pipe within one process that copies messages as a real one does and delivers them later, in order. */
export function pipePair(): PipePair {
  let isAlive = true;
  const closed: (() => void)[] = [];
  const end = () => {
    const hear: ((message: unknown) => void)[] = [];
    const deliver = (message: unknown): void => {
      for (const listener of isAlive ? hear : []) listener(message);
    };
    return { hear, deliver };
  };
  const atParent = end();
  const atChild = end();
  const die = () => {
    if (!isAlive) return;
    isAlive = false;
    for (const listener of closed) listener();
  };
  const post = (to: typeof atParent) => (message: unknown) => {
    const copy = structuredClone(message);
    queueMicrotask(() => to.deliver(copy));
  };
  return {
    parent: {
      post: post(atChild),
      onMessage: (listener) => atParent.hear.push(listener),
      onClose: (listener) => closed.push(listener),
      kill: die,
    },
    child: {
      post: post(atParent),
      onMessage: (listener) => atChild.hear.push(listener),
      onClose: (listener) => closed.push(listener),
    },
    die,
  };
}
