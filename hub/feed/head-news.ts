/** Tells listeners in this process that the hub has something new; never what. */
export interface HeadNews {
  readonly subscribe: (listener: (head: number) => void) => () => void;
  readonly tell: (head: number) => void;
}

export function createHeadNews(): HeadNews {
  const listeners = new Set<(head: number) => void>();
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell: (head) => {
      for (const listener of listeners) listener(head);
    },
  };
}
