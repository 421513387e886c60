import { expect, it } from 'vitest';
import { virtualTime } from './virtual-time.ts';

it('runs events in the order of their times, and of their planning where they fall together', async () => {
  const time = virtualTime(1_000);
  const seen: string[] = [];
  const see = (name: string) => () => void seen.push(`${name} at ${time.now()}`);
  time.after(20, see('late'));
  time.after(10, see('first'));
  time.after(10, see('second'));
  const cancel = time.after(5, see('never'));
  cancel();
  for (let count = 0; count < 3; count += 1) await time.step();
  expect(seen).toEqual(['first at 1010', 'second at 1010', 'late at 1020']);
  await expect(time.step()).rejects.toThrow('Nothing will ever happen');
});
