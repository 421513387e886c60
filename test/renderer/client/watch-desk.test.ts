import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchDesk } from '#renderer/client/watch-desk.ts';
import type { Reply } from '#shared/contract/reply.ts';

const refused = (code: string): Reply => ({ ok: false, refusal: { code } });
const fine: Reply = { ok: true, value: {} };

/** A desk that replies as it is told, and a stream of events that can be cut. */
function openWatch() {
  let reply = fine;
  let cut: () => void = () => undefined;
  const asked: string[] = [];
  const watched = watchDesk({
    call: async (name) => {
      asked.push(name);
      return reply;
    },
    onEvent: (_listener, onCut = () => undefined) => {
      cut = onCut;
      return () => undefined;
    },
  });
  watched.carrier.onEvent(() => undefined);
  return {
    ...watched,
    asked,
    answer: (next: Reply) => {
      reply = next;
    },
    cut: () => cut(),
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it.each(['desk_unreachable', 'desk_stopped'] as const)('tells at once of a reply %s', async (code) => {
  const { carrier, health, answer } = openWatch();
  const told = vi.fn();
  health.onChange(told);
  answer(refused(code));
  expect(await carrier.call('drafts.list', {})).toEqual(refused(code));
  expect(health.trouble()).toBe(code);
  expect(told).toHaveBeenCalledTimes(1);
});

it('takes no other refusal for the end of the desk', async () => {
  const { carrier, health, answer } = openWatch();
  answer(refused('hub_unreachable'));
  await carrier.call('sync.now', {});
  expect(health.trouble()).toBeNull();
});

it('asks every two seconds while the desk is down, and never while it is there', async () => {
  const { carrier, health, answer, asked } = openWatch();
  await carrier.call('drafts.list', {});
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toEqual(['drafts.list']);
  answer(refused('desk_unreachable'));
  await carrier.call('drafts.list', {});
  await vi.advanceTimersByTimeAsync(4_000);
  expect(asked.slice(2)).toEqual(['session.get', 'session.get']);
  const back = vi.fn();
  health.onBack(back);
  answer(fine);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(health.trouble()).toBeNull();
  expect(back).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked.slice(2)).toHaveLength(3);
});

it('asks when the stream of events is cut, and believes the reply', async () => {
  const { health, answer, asked, cut } = openWatch();
  cut();
  await vi.advanceTimersByTimeAsync(0);
  expect([asked, health.trouble()]).toEqual([['session.get'], null]);
  answer(refused('desk_unreachable'));
  cut();
  await vi.advanceTimersByTimeAsync(0);
  expect(health.trouble()).toBe('desk_unreachable');
});
