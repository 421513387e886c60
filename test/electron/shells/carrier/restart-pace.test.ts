import { expect, test } from 'vitest';
import { createRestartPace } from '#electron/shells/carrier/restart-pace.ts';
import { manualTime } from '../../../support/manual-time.ts';

function process() {
  const time = manualTime();
  const restart = createRestartPace(time.now, time.after);
  const starts: number[] = [];
  const begun = time.now();
  /** Lets it run for so many milliseconds and then die. */
  const dieAfter = (milliseconds: number): void => {
    time.pass(milliseconds);
    restart(() => starts.push(time.now() - begun));
    time.pass(0);
  };
  return { time, starts, dieAfter };
}

test('what dies early is started at once two times and then waits for its minute', () => {
  const { time, starts, dieAfter } = process();
  for (let death = 0; death < 3; death++) dieAfter(6_000);
  expect(starts).toEqual([6_000, 12_000]);
  time.pass(54_000);
  expect(starts).toEqual([6_000, 12_000, 72_000]);
  dieAfter(0);
  time.pass(59_999);
  expect(starts).toHaveLength(3);
  time.pass(1);
  expect(starts).toHaveLength(4);
});

test('a minute of work makes up for what was before', () => {
  const { starts, dieAfter } = process();
  dieAfter(1_000);
  dieAfter(1_000);
  dieAfter(60_000);
  dieAfter(1_000);
  dieAfter(1_000);
  expect(starts).toHaveLength(5);
  dieAfter(1_000);
  expect(starts).toHaveLength(5);
});
