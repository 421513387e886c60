import { expect, it } from 'vitest';
import { listenForNews } from '#electron/sync/hub-news.ts';
import { createNewsWatch } from '#electron/sync/news-watch.ts';
import { manualTime } from '../../support/manual-time.ts';

const stream = (...chunks: string[]) =>
  new Response(
    new ReadableStream<Uint8Array>({
      start: (controller) => {
        for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk));
        controller.close();
      },
    }),
  );

const hubUrl = 'http://hub.test';

function heard(response: () => Response): Promise<number> {
  let news = 0;
  return new Promise((resolve) => {
    listenForNews('token', {
      hubUrl,
      fetch: async () => response(),
      onNews: () => {
        news += 1;
      },
      onEnd: () => resolve(news),
    });
  });
}

it('hears each line of news, however it is cut, and no ping', async () => {
  expect(await heard(() => stream('data: {"head":1}\n\n', ': ping\n\n'))).toBe(1);
  expect(await heard(() => stream('da', 'ta: {"head"', ':1}\n\n: ping\n\nda', 'ta: 2\n\n'))).toBe(2);
  expect(await heard(() => stream(': ping\n\n'))).toBe(0);
});

it.each([
  ['a refusal', () => new Response('', { status: 401 })],
  ['a broken line', () => Promise.reject(new TypeError('fetch failed')) as never],
])('ends once at %s', async (_what, response) => {
  expect(await heard(response)).toBe(0);
});

it('pauses longer and longer where no stream lasts, and does not spin', async () => {
  const time = manualTime();
  const pauses: number[] = [];
  let opened = 0;
  let ended: () => void = () => undefined;
  const watch = createNewsWatch({
    hubUrl,
    fetch: async () => {
      opened += 1;
      return new Response('', { status: 404 });
    },
    now: time.now,
    random: () => 1,
    token: async () => 'token',
    after: (milliseconds, work) => {
      pauses.push(milliseconds);
      ended();
      return time.after(milliseconds, work);
    },
    onNews: () => undefined,
    onReady: () => void watch.listen(),
  });
  for (let count = 0; count < 4; count++) {
    const end = new Promise<void>((resolve) => {
      ended = resolve;
    });
    if (count === 0) await watch.listen();
    else time.pass(pauses.at(-1) ?? 0);
    await end;
    await watch.listen();
    expect(opened).toBe(count + 1);
  }
  expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000]);
  watch.stop();
  time.pass(60_000);
  expect(opened).toBe(4);
});

it('opens no stream that was stopped while the token was fetched', async () => {
  const time = manualTime();
  let opened = 0;
  const watch = createNewsWatch({
    hubUrl,
    fetch: async () => {
      opened += 1;
      return stream();
    },
    now: time.now,
    random: () => 1,
    token: async () => {
      watch.stop();
      return 'token';
    },
    after: time.after,
    onNews: () => undefined,
    onReady: () => undefined,
  });
  await watch.listen();
  expect(opened).toBe(0);
});
