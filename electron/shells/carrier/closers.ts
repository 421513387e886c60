/** What has been opened so far; closing goes the other way round and does not stop at what fails. */
export interface Closers {
  readonly add: (close: () => void | Promise<void>) => void;
  readonly closeAll: () => Promise<void>;
}

export function createClosers(onFailure: (error: unknown) => void): Closers {
  const closers: (() => void | Promise<void>)[] = [];
  return {
    add: (close) => closers.push(close),
    closeAll: async () => {
      for (let close = closers.pop(); close; close = closers.pop()) {
        try {
          await close();
        } catch (error) {
          onFailure(error);
        }
      }
    },
  };
}
