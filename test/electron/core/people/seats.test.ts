import { expect, it } from 'vitest';
import { openOffice } from '../support/office.ts';
import { refusalOf, typeVisit } from '../support/typed-visit.ts';

it('knows nobody at first, and refuses everything but signing in', async () => {
  const { laptop } = await openOffice();
  const call = laptop().at('window');
  const session = await call('session.get', {});
  expect(session.person).toBeNull();
  expect(session.known).toEqual([]);
  expect(session.isHubReachable).toBe(true);
  expect(session.demo.people).not.toHaveLength(0);
  expect((await refusalOf(call('issues.count', {}))).code).toBe('not_signed_in');
});

it('lets only people in offline who signed in here before', async () => {
  const { laptop, network } = await openOffice();
  const desk = laptop();
  await desk.at('window')('session.signInDemo', { account: 'lin' });
  await desk.at('window')('session.signOut', {});
  network.isUp = false;
  expect((await refusalOf(desk.at('window')('session.signInDemo', { account: 'mu' }))).code).toBe(
    'offline_first_sign_in',
  );
  const { person } = await desk.at('window')('session.signInDemo', { account: 'lin' });
  expect(person?.account).toBe('lin');
});

it('keeps the people of one laptop apart', async () => {
  const { laptop, addFirm } = await openOffice();
  await addFirm('firm-1');
  const desk = laptop();
  const [lin, mu] = [desk.at('lin'), desk.at('mu')];
  await lin('session.signInDemo', { account: 'lin' });
  await mu('session.signInDemo', { account: 'mu' });
  await lin('sync.now', {});
  const { id } = await typeVisit(lin, 'firm-1');
  expect(await mu('drafts.list', {})).toEqual([]);
  expect((await refusalOf(mu('drafts.get', { id }))).code).toBe('not_found');
  expect((await refusalOf(mu('visits.finish', { draftId: id }))).code).toBe('not_found');
  const draftEvents = desk.events.filter(({ event }) => event.topics.includes('drafts'));
  expect(new Set(draftEvents.map(({ seat }) => seat))).toEqual(new Set(['lin']));
});

it('ends seats with the run of the shell, not with a crash of the core', async () => {
  const { laptop } = await openOffice();
  const desk = laptop();
  await desk.at('window')('session.signInDemo', { account: 'lin' });
  await desk.restart();
  expect((await desk.at('window')('session.get', {})).person?.account).toBe('lin');
  await desk.restart('second run');
  expect((await desk.at('window')('session.get', {})).person).toBeNull();
});
