import { expect, test } from 'vitest';
import type { Desk, DeskPorts } from '#electron/core/ports.ts';
import { serveDesk } from '#electron/shells/carrier/serve-desk.ts';
import { superviseDesk } from '#electron/shells/carrier/supervised-desk.ts';
import { type DeskEvent, topics } from '#shared/contract/events.ts';
import { Refused, type Reply } from '#shared/contract/reply.ts';
import { manualTime } from '../../../support/manual-time.ts';
import { type PipePair, pipePair } from '../../../support/pipe-pair.ts';

const everything: DeskEvent = { kind: 'changed', topics: [...topics] };

function story({ fails = false, answer = echo }: { fails?: boolean; answer?: typeof echo } = {}) {
  const time = manualTime();
  const processes: { pipe: PipePair; emit: (seat: string, event: DeskEvent) => void; exits: number[] }[] = [];
  const news: string[] = [];
  const desk = superviseDesk({
    start: () => {
      const pipe = pipePair();
      if (fails) {
        queueMicrotask(pipe.die);
        return pipe.parent;
      }
      let listener: (seat: string, event: DeskEvent) => void = () => undefined;
      const exits: number[] = [];
      const createDesk = (ports: DeskPorts): Desk => ({
        call: (seat, name, input) => answer(seat, name, input, ports),
        subscribe: (given) => {
          listener = given;
          return () => undefined;
        },
        close: () => Promise.resolve(),
      });
      serveDesk(pipe.child, {
        createDesk,
        ports: {
          dataDir: '',
          hubUrl: '',
          run: null,
          now: time.now,
          newId: () => '',
          random: () => 0,
          after: time.after,
          fetch: globalThis.fetch,
          log: () => undefined,
        },
        exit: (code) => {
          exits.push(code);
          pipe.die();
        },
      });
      processes.push({ pipe, emit: (seat, event) => listener(seat, event), exits });
      return pipe.parent;
    },
    parseSpreadsheet: async (bytes, fileName) => {
      if (bytes.length === 0) throw new Refused('bad_file');
      return { sheetName: fileName, rows: [[bytes.length]] };
    },
    now: time.now,
    after: time.after,
    say: (what) => news.push(what),
  });
  return { time, processes, news, desk };
}

async function echo(seat: string, name: string, input: unknown, _ports: DeskPorts): Promise<Reply> {
  return { ok: true, value: { seat, name, input } };
}

test('a call made before the core serves waits for it', async () => {
  const { desk } = story();

  expect(await desk.call('seat', 'visits.get', { id: 'v1' })).toEqual({
    ok: true,
    value: { seat: 'seat', name: 'visits.get', input: { id: 'v1' } },
  });
});

test('events reach the subscriber with their seat until it leaves', async () => {
  const { desk, processes } = story();
  const heard: string[] = [];
  const leave = desk.subscribe((seat) => heard.push(seat));
  await desk.started;

  processes[0]?.emit('first', everything);
  await expect.poll(() => heard).toEqual(['first']);
  leave();
  processes[0]?.emit('second', everything);
  await desk.call('seat', 'session.get', {});

  expect(heard).toEqual(['first']);
});

test('what is under way when the core dies is refused, and the core comes back at once the first time', async () => {
  const { desk, processes, news, time } = story({ answer: () => new Promise(() => undefined) });
  const heard: string[] = [];
  desk.subscribe((seat, event) => heard.push(`${seat} ${event.topics.length}`));
  await desk.started;
  const open = desk.call('window', 'visits.finish', {});
  await Promise.resolve();
  time.pass(60_000);

  processes[0]?.pipe.die();

  expect(await open).toEqual({ ok: false, refusal: { code: 'desk_stopped' } });
  expect(news).toEqual(['lost']);
  expect(await desk.call('window', 'visits.finish', {})).toEqual({
    ok: false,
    refusal: { code: 'desk_stopped' },
  });

  time.pass(0);
  await expect.poll(() => news).toEqual(['lost', 'back']);
  expect(heard).toEqual([`window ${topics.length}`]);
});

test('the core is started again at once two times, then at most once a minute', async () => {
  const { desk, processes, time, news } = story();
  await desk.started;
  for (const [index, served] of [2, 4].entries()) {
    time.pass(6_000);
    processes[index]?.pipe.die();
    time.pass(0);
    await expect.poll(() => news).toHaveLength(served);
  }
  expect(processes).toHaveLength(3);

  time.pass(6_000);
  processes[2]?.pipe.die();
  time.pass(53_999);
  expect(processes).toHaveLength(3);
  time.pass(1);
  expect(processes).toHaveLength(4);
});

test('a core that never served is a failed start, not a crash', async () => {
  const { desk, news, time } = story({ fails: true });

  await expect(desk.started).rejects.toThrow('ended before it served');
  time.pass(120_000);

  expect(news).toEqual([]);
});

test('closing lets the core flush and ends it; later calls are refused', async () => {
  const { desk, processes } = story();
  await desk.started;

  await desk.close();

  expect(processes[0]?.exits).toEqual([0]);
  expect(await desk.call('seat', 'session.get', {})).toEqual({
    ok: false,
    refusal: { code: 'desk_stopped' },
  });
});

test('a core that does not stop is ended', async () => {
  const time = manualTime();
  const pipe = pipePair();
  const desk = superviseDesk({
    start: () => pipe.parent,
    parseSpreadsheet: () => Promise.reject(new Refused('bad_file')),
    now: time.now,
    after: time.after,
    say: () => undefined,
  });

  const closing = desk.close();
  time.pass(3_500);

  await expect(closing).resolves.toBeUndefined();
});

test('the core has untrusted files parsed by its shell', async () => {
  const { desk } = story({
    answer: async (_seat, _name, input, ports) => ({
      ok: true,
      value: await ports
        .parseSpreadsheet(input as Uint8Array, '名单.xlsx')
        .catch((error: Refused) => error.refusal),
    }),
  });

  expect(await desk.call('seat', 'parse', new Uint8Array(3))).toEqual({
    ok: true,
    value: { sheetName: '名单.xlsx', rows: [[3]] },
  });
  expect(await desk.call('seat', 'parse', new Uint8Array(0))).toEqual({
    ok: true,
    value: { code: 'bad_file' },
  });
});

test('a bug in the core is an answer, not a dead window', async () => {
  const { desk } = story({ answer: () => Promise.reject(new Error('a bug')) });

  expect(await desk.call('seat', 'session.get', {})).toEqual({ ok: false, refusal: { code: 'unexpected' } });
});
