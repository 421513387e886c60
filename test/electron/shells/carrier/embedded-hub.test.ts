import { expect, test } from 'vitest';
import { type HubProcess, runEmbeddedHub } from '#electron/shells/carrier/embedded-hub.ts';
import { manualTime } from '../../../support/manual-time.ts';

function laptop({ busy = [] as number[], isBroken = false, stops = true } = {}) {
  const time = manualTime();
  const started: number[] = [];
  const news: string[] = [];
  const remembered: number[] = [];
  let die: () => void = () => undefined;
  let killed = 0;
  const start = (port: number): HubProcess => {
    started.push(port);
    const ended = Promise.withResolvers<void>();
    die = ended.resolve;
    if (isBroken || busy.includes(port)) {
      ended.resolve();
      return { ready: Promise.reject(new Error('busy')), ended: ended.promise, stop: die, kill: die };
    }
    return {
      ready: Promise.resolve(`http://127.0.0.1:${port || 4100}`),
      ended: ended.promise,
      stop: () => stops && ended.resolve(),
      kill: () => {
        killed++;
        ended.resolve();
      },
    };
  };
  const run = (lastPort: number) =>
    runEmbeddedHub({
      start,
      lastPort,
      rememberPort: (port) => remembered.push(port),
      now: time.now,
      after: time.after,
      say: (what) => news.push(what),
    });
  return { time, started, news, remembered, run, die: () => die(), killed: () => killed };
}

test('the first hub chooses its port, which is remembered', async () => {
  const { run, started, remembered } = laptop();

  expect((await run(0)).url).toBe('http://127.0.0.1:4100');
  expect(started).toEqual([0]);
  expect(remembered).toEqual([4100]);
});

test('the port of last time is taken again', async () => {
  const { run, started, remembered } = laptop();

  expect((await run(4321)).url).toBe('http://127.0.0.1:4321');
  expect(started).toEqual([4321]);
  expect(remembered).toEqual([]);
});

test('a busy port of last time gives way to another', async () => {
  const { run, started, remembered } = laptop({ busy: [4321] });

  expect((await run(4321)).url).toBe('http://127.0.0.1:4100');
  expect(started).toEqual([4321, 0]);
  expect(remembered).toEqual([4100]);
});

test('a hub that starts on no port is an error', async () => {
  const { run, started } = laptop({ isBroken: true });

  await expect(run(4321)).rejects.toThrow('busy');
  expect(started).toEqual([4321, 0]);
});

test('a hub that dies comes back on the same port, at once two times, then at most once a minute', async () => {
  const { run, started, news, time, die } = laptop();
  await run(4321);

  for (const served of [2, 4]) {
    die();
    await expect.poll(() => news).toHaveLength(served - 1);
    time.pass(0);
    await expect.poll(() => news).toHaveLength(served);
  }
  die();
  await expect.poll(() => news).toHaveLength(5);
  time.pass(59_999);
  expect(started).toEqual([4321, 4321, 4321]);
  time.pass(1);
  await expect.poll(() => news.at(-1)).toBe('hubBack');

  expect(started).toEqual([4321, 4321, 4321, 4321]);
});

test('closing stops it and does not start it again', async () => {
  const { run, started, news, time } = laptop();
  const hub = await run(0);

  await hub.close();
  time.pass(120_000);

  expect(started).toEqual([0]);
  expect(news).toEqual([]);
});

test('a hub that does not stop is ended', async () => {
  const { run, time, killed } = laptop({ stops: false });
  const hub = await run(0);

  const closing = hub.close();
  time.pass(2_500);
  await closing;

  expect(killed()).toBe(1);
});
