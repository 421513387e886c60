import { expect, it } from 'vitest';
import { openOffice } from '../support/office.ts';
import { refusalOf } from '../support/typed-visit.ts';

it('opens nobody’s desk and exchanges nothing before the hub has taken the password', async () => {
  const { laptop, network, time } = await openOffice();
  const desk = laptop();
  await desk.at('window')('session.signInDemo', { account: 'lin' });
  await desk.at('window')('sync.now', {});
  await desk.restart('second run');
  network.asked.length = 0;

  const typed = desk.at('window')('session.signIn', { account: 'lin', password: 'a guess' });
  expect((await refusalOf(typed)).code).toBe('wrong_password');
  time.pass(10_000);
  await desk.at('window')('session.get', {});
  expect(network.asked.map(({ name }) => name)).toEqual(['accounts.signIn', 'accounts.listDemo']);
});

it('tells the hub which laptop it is when somebody known comes back', async () => {
  const { laptop, network } = await openOffice();
  const desk = laptop();
  for (const run of ['second run', 'third run']) {
    await desk.at('window')('session.signInDemo', { account: 'lin' });
    await desk.restart(run);
  }
  const devices = network.asked
    .filter(({ name }) => name === 'accounts.signInDemo')
    .map(({ input }) => (input as { deviceId: string | null }).deviceId);
  expect(devices).toEqual([null, expect.any(String)]);
});
