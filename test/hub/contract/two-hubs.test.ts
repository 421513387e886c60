import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { startNewsPolling } from '#hub/feed/head-news.ts';
import { createHub, type Hub } from '#hub/hub.ts';
import type { Reply } from '#shared/contract/reply.ts';
import { manualTime } from '../../support/manual-time.ts';
import { hasPostgres, missingPostgres } from '../../support/postgres.ts';
import { createDesk } from '../support/desk.ts';
import { runOn } from '../support/engine.ts';
import { postgresEngine } from '../support/postgres-engine.ts';
import { firm, visit } from '../support/records.ts';
import { temporaryFolder } from '../support/store-of.ts';
import { countingIds, startStory, tuesday } from '../support/story.ts';

test('there is a PostgreSQL to run on', ({ skip }) => skip(!hasPostgres, missingPostgres));

const onBug = (name: string, error: unknown) => {
  throw new Error(name, { cause: error });
};

/** A hub in its own process, as a desk and a test see it; a demo, so that people sign in without a password. */
async function startProcess(databaseUrl: string) {
  const entry = join(import.meta.dirname, '../../../hub/main.ts');
  const child = spawn(process.execPath, [entry, '--data', temporaryFolder(), '--port', '0', '--demo'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { LANG: 'zh_CN.UTF-8', HUB_DATABASE_URL: databaseUrl },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  const url = line.replace('ready ', '');
  const call: Hub['call'] = async (name, input, { accessToken }) => {
    const authorization = accessToken === null ? {} : { authorization: `Bearer ${accessToken}` };
    const headers = { 'content-type': 'application/json', ...authorization };
    const answer = await fetch(`${url}/api/${name}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(input),
    });
    return (await answer.json()) as Reply;
  };
  const stop = async () => {
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  return { url, call, stop };
}

/** The heads that the stream of events tells, one at a time. */
async function headsFrom(url: string, accessToken: string): Promise<() => Promise<number>> {
  const stream = await fetch(`${url}/events`, { headers: { authorization: `Bearer ${accessToken}` } });
  const lines = createInterface({ input: Readable.from(stream.body ?? []) })[Symbol.asyncIterator]();
  return async () => {
    for (;;) {
      const { value } = await lines.next();
      const found = /"head":(\d+)/.exec(String(value));
      if (found) return Number(found[1]);
    }
  };
}

describe.runIf(hasPostgres)('two hubs over one database', () => {
  const engine = postgresEngine();
  beforeEach(() => {
    runOn(engine.open);
  });

  test('that start at once on an empty database are one hub', async () => {
    const folder = temporaryFolder();
    const start = async (firstId: number) =>
      createHub(await engine.open(folder), {
        ...countingIds(firstId),
        now: () => tuesday,
        isDemo: true,
        onBug,
        later: () => undefined,
        pause: async () => undefined,
      });
    const hubs = await Promise.all([start(1), start(1_000), start(2_000)]);
    const epochs = await Promise.all(hubs.map(async (hub) => (await hub.health()).epoch));
    expect(new Set(epochs).size).toBe(1);
    for (const hub of hubs) await hub.close();
  });

  test('a change at one is news at once there, and within 200 ms at the other', async () => {
    const folder = temporaryFolder();
    const [here, there] = [await startStory(folder), await startStory(folder, 1_000_000)];
    const time = manualTime();
    const end = startNewsPolling(there.hub, { after: time.after, onBug });
    const heardHere: number[] = [];
    here.hub.subscribe((head) => heardHere.push(head));
    const heardThere: number[] = [];
    let wake = (): void => undefined;
    there.hub.subscribe((head) => {
      heardThere.push(head);
      wake();
    });
    const { head } = await here.hub.health();
    const lin = await here.deskOf('lin');
    await lin.push(lin.makeNew('enterprise', 'firm', firm()));
    expect([heardHere, heardThere]).toEqual([[head + 1], []]);
    const heard = new Promise<void>((resolve) => {
      wake = resolve;
    });
    time.pass(200);
    await heard;
    expect(heardThere).toEqual([head + 1]);
    await end();
    await here.hub.close();
    await there.hub.close();
  });

  test('a desk may hand in at one and fetch from the other, request by request', async () => {
    const folder = temporaryFolder();
    const [one, other] = [await startStory(folder), await startStory(folder, 1_000_000)];
    let requests = 0;
    const inTurns: Hub = {
      ...one.hub,
      call: (...request) => {
        requests += 1;
        return (requests % 2 === 0 ? one : other).hub.call(...request);
      },
    };
    const ids = countingIds(2_000_000);
    const lin = await createDesk(inTurns, 'lin', ids.newId, () => tuesday);
    await lin.push(lin.makeNew('enterprise', 'firm', firm()));
    for (let count = 0; count < 7; count += 1)
      await lin.push(lin.makeNew('visit', `visit-${count}`, visit('firm')));
    await lin.pull(3);
    expect(lin.rows('visit')).toHaveLength(7);
    const mu = await createDesk(inTurns, 'mu', ids.newId, () => tuesday);
    await mu.pull(4);
    expect(mu.rows('enterprise')).toEqual(lin.rows('enterprise'));
    await one.hub.close();
    await other.hub.close();
  });

  test('two processes serve one district: what one takes, the other tells and hands out', async () => {
    const folder = temporaryFolder();
    const { hub } = await startStory(folder);
    await hub.close();
    const url = await engine.urlOf(folder);
    const [one, other] = await Promise.all([startProcess(url), startProcess(url)]);
    const ids = countingIds(3_000_000);
    const here = await createDesk(one as unknown as Hub, 'lin', ids.newId, Date.now);
    const there = await createDesk(other as unknown as Hub, 'lin', ids.newId, Date.now);
    expect(there.tokens.epoch).toBe(here.tokens.epoch);

    const nextHead = await headsFrom(other.url, there.tokens.accessToken);
    const before = await nextHead();
    const op = here.makeNew('enterprise', 'firm', firm());
    const [first, second] = await Promise.all([here.push(op), there.push(op)]);
    expect(first).toEqual(second);
    expect(first).toMatchObject([{ verdict: 'applied' }]);
    expect(await nextHead()).toBe(before + 1);
    await there.pull(5_000);
    expect(there.rows('enterprise').map((row) => row.id)).toContain('firm');

    await one.stop();
    await there.push(there.makeSet('enterprise', 'firm', { address: { to: '一号路', base: null } }));
    expect(await nextHead()).toBe(before + 2);
    await other.stop();
  }, 120_000);
});
