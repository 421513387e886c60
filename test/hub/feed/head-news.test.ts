import { expect, test } from 'vitest';
import { createHeadNews, startNewsPolling } from '#hub/feed/head-news.ts';
import { manualTime } from '../../support/manual-time.ts';

/** Lets everything run that waits for nothing but its turn. */
const settled = () => new Promise(setImmediate);

function poll(look: () => Promise<void>) {
  const time = manualTime();
  const bugs: unknown[] = [];
  const end = startNewsPolling(
    { lookForNews: look },
    { after: time.after, onBug: (_, error) => bugs.push(error) },
  );
  const pass = async (milliseconds: number) => {
    for (let passed = 0; passed < milliseconds; passed += 100) {
      time.pass(100);
      await settled();
    }
  };
  return { pass, bugs, end };
}

test('listeners are told of each head once, and never of an older one', () => {
  const news = createHeadNews(5);
  const heard: number[] = [];
  const end = news.subscribe((head) => heard.push(head));
  for (const head of [5, 6, 8, 7, 8, 9]) news.tell(head);
  expect(heard).toEqual([6, 8, 9]);
  expect(news.isHeard()).toBe(true);
  end();
  news.tell(10);
  expect(heard).toEqual([6, 8, 9]);
  expect(news.isHeard()).toBe(false);
});

test('looks every 200 ms until it is ended', async () => {
  let looks = 0;
  const { pass, end } = poll(async () => {
    looks += 1;
  });
  await pass(1_000);
  expect(looks).toBe(5);
  await end();
  await pass(1_000);
  expect(looks).toBe(5);
});

test('never looks twice at once, and its end waits for the look that runs', async () => {
  let looks = 0;
  const answers: (() => void)[] = [];
  const { pass, end } = poll(() => {
    looks += 1;
    return new Promise((answer) => answers.push(answer));
  });
  await pass(1_000);
  expect(looks).toBe(1);
  let isEnded = false;
  const ending = end().then(() => {
    isEnded = true;
  });
  await settled();
  expect(isEnded).toBe(false);
  for (const answer of answers) answer();
  await ending;
  await pass(1_000);
  expect(looks).toBe(1);
});

test('a database that is away is reported once each time it goes', async () => {
  let isAway = true;
  const { pass, bugs, end } = poll(async () => {
    if (isAway) throw new Error('away');
  });
  await pass(1_000);
  expect(bugs).toHaveLength(1);
  isAway = false;
  await pass(400);
  isAway = true;
  await pass(1_000);
  expect(bugs).toHaveLength(2);
  await end();
});
