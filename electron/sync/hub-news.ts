/** What it takes to hear of news on the hub. */
export interface NewsPorts {
  readonly hubUrl: string;
  readonly fetch: typeof globalThis.fetch;
  /** Called for every line of news; it says that something is new, never what. */
  readonly onNews: () => void;
  /** Called once when the stream has ended, for whatever reason but `stop`. */
  readonly onEnd: () => void;
}

/** Listens to the hub's server-sent events until the stream ends or the returned function is called. */
export function listenForNews(token: string, { hubUrl, fetch, onNews, onEnd }: NewsPorts): () => void {
  const abort = new AbortController();
  const read = async (): Promise<void> => {
    const response = await fetch(`${hubUrl}/events`, {
      headers: { authorization: `Bearer ${token}`, accept: 'text/event-stream' },
      signal: abort.signal,
    });
    if (!response.ok || !response.body) return;
    const decoder = new TextDecoder();
    let rest = '';
    for await (const chunk of response.body) {
      const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      if (lines.some((line) => line.startsWith('data:'))) onNews();
    }
  };
  const end = (): void => {
    if (!abort.signal.aborted) onEnd();
  };
  read().then(end, end);
  return () => abort.abort();
}
