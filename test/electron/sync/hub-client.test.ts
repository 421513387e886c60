import { expect, it } from 'vitest';
import { noteHubTime } from '#electron/sync/clock-offset.ts';
import { createHubClient, isUnreachable, restOf } from '#electron/sync/hub-client.ts';
import { retryDelay } from '#electron/sync/retry-delay.ts';
import { Refused } from '#shared/contract/reply.ts';
import { manualTime } from '../../support/manual-time.ts';
import { openStore } from '../store/support/temporary-store.ts';

it('gives up on an answer that does not come, and leaves no timer behind', async () => {
  const time = manualTime();
  let cancelled = 0;
  const client = createHubClient(
    {
      hubUrl: 'http://hub.test',
      after: (milliseconds, work) => {
        const cancel = time.after(milliseconds, work);
        return () => {
          cancelled += 1;
          cancel();
        };
      },
      fetch: (_url, init) =>
        new Promise((_resolve, reject) => {
          init?.signal?.addEventListener('abort', () => reject(new Error('aborted')));
        }),
    },
    null,
  );
  const asked = client('accounts.listDemo', {});
  time.pass(29_999);
  time.pass(1);
  await expect(asked).rejects.toThrow('hub_unreachable');
  expect(cancelled).toBe(1);
});

it('sends the token, and passes on what the hub refuses', async () => {
  const seen: (string | null)[] = [];
  const refusal = { code: 'try_later', params: { seconds: 7 } };
  const ports = {
    hubUrl: 'http://hub.test',
    after: manualTime().after,
    fetch: async (_url: unknown, init?: RequestInit) => {
      seen.push(new Headers(init?.headers).get('authorization'));
      return new Response(JSON.stringify({ ok: false, refusal }), { status: 429 });
    },
  };
  const error: unknown = await createHubClient(ports, 'secret')('accounts.listDemo', {}).catch(
    (e: unknown) => e,
  );
  expect(error).toBeInstanceOf(Refused);
  expect(restOf(error)).toBe(7_000);
  expect(isUnreachable(error)).toBe(false);
  await createHubClient(ports, null)('accounts.listDemo', {}).catch(() => undefined);
  expect(seen).toEqual(['Bearer secret', null]);
});

it('knows no rest where none is asked for', () => {
  expect(restOf(new Refused('hub_unreachable'))).toBe(0);
  expect(restOf(new Error('try_later'))).toBe(0);
  expect(restOf(new Refused('try_later'))).toBe(1_000);
});

it('doubles the pause up to a minute, with jitter over its upper half', () => {
  expect([1, 2, 3, 7, 50].map((failures) => retryDelay(failures, () => 0))).toEqual([
    500, 1_000, 2_000, 30_000, 30_000,
  ]);
  expect([1, 7, 5_000].map((failures) => retryDelay(failures, () => 0.999_999))).toEqual([
    1_000, 60_000, 60_000,
  ]);
});

it('takes the request to have been half way at the hub’s time', () => {
  const db = openStore();
  const noted = (hubTime: string, sentAt: number, receivedAt: number) => {
    db.write((tx) => noteHubTime(tx, { hubTime, sentAt, receivedAt }));
    return db.get(`SELECT v FROM sx_meta WHERE k = 'clock_offset_ms'`);
  };
  const at = Date.parse('2026-11-24T01:00:00.000Z');
  expect(noted('2026-11-24T01:00:00.000Z', at - 400, at + 400)).toEqual({ v: '0' });
  expect(noted('2026-11-24T01:00:00.000Z', at - 3_600_000, at - 3_599_000)).toEqual({ v: '3599500' });
  expect(noted('2026-11-24T01:00:00.000Z', at + 60_000, at + 60_001)).toEqual({ v: '-60000' });
});
