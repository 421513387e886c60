import { expect, test } from 'vitest';
import { createLane } from '#hub/http/lane.ts';

const stay = (): void => undefined;

test('so many are in work, so many wait in turn, and whoever comes then is turned away at once', async () => {
  const lane = createLane({ atOnce: 1, mostWaiting: 2 });
  const first = await lane.enter(stay);
  const served: string[] = [];
  const second = lane.enter(stay).then((leave) => {
    served.push('second');
    return leave;
  });
  const third = lane.enter(stay).then((leave) => {
    served.push('third');
    return leave;
  });
  expect(await lane.enter(stay)).toBeNull();
  expect([lane.inWork(), lane.waiting()]).toEqual([1, 2]);
  first?.();
  // A place given back twice is one place.
  first?.();
  (await second)?.();
  (await third)?.();
  expect(served).toEqual(['second', 'third']);
  expect([lane.inWork(), lane.waiting()]).toEqual([0, 0]);
});

test('whoever hangs up while waiting leaves the queue and never gets a place', async () => {
  const lane = createLane({ atOnce: 1, mostWaiting: 1 });
  const first = await lane.enter(stay);
  let hangUp = stay;
  const gone = lane.enter((leaveQueue) => {
    hangUp = leaveQueue;
  });
  hangUp();
  expect(await gone).toBeNull();
  expect(lane.waiting()).toBe(0);
  first?.();
  expect(lane.inWork()).toBe(0);
});
