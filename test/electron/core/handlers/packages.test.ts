import { expect, it } from 'vitest';
import { everyIssue } from '#shared/contract/app/issues.ts';
import { openOffice } from '../support/office.ts';
import { refusalOf, typeVisit } from '../support/typed-visit.ts';

const b64 = (text: string): string => Buffer.from(text).toString('base64');

async function officeOfTwo() {
  const office = await openOffice();
  await office.addFirm('firm');
  const [far, near] = [office.laptop(), office.laptop()];
  const [lin, mu] = [far.at('window'), near.at('window')];
  await lin('session.signInDemo', { account: 'lin' });
  await mu('session.signInDemo', { account: 'mu' });
  await lin('sync.now', {});
  await mu('sync.now', {});
  return { office, far, near, lin, mu };
}

it('brings a visit to the hub on a stick, and its case number back', async () => {
  const { office, far, near, lin, mu } = await officeOfTwo();
  office.network.isUp = false;
  const draft = await typeVisit(lin, 'firm');
  await lin('visits.finish', { draftId: draft.id });
  const waiting = (await lin('sync.status', {})).waiting;
  expect(waiting).toBeGreaterThan(1);
  const out = await lin('packages.export', {});
  expect(out).toMatchObject({ fileName: 'lin-20261124-090000-out.cdpkg', operations: waiting });

  office.network.isUp = true;
  const reply = await mu('packages.carry', out);
  expect(reply).toMatchObject({ fileName: 'lin-20261124-090000-reply.cdpkg', account: 'lin' });
  office.network.isUp = false;
  const told = far.events.length;
  const taken = await lin('packages.import', reply);
  expect(taken).toMatchObject({
    judged: waiting,
    refused: 0,
    toDecide: 0,
    place: 'level',
    waiting: 0,
    files: 0,
  });
  expect((await lin('sync.rounds', {})).slice(0, 2)).toMatchObject([
    { outcome: 'package_in', received: taken.rows },
    { outcome: 'package_out', sent: waiting },
  ]);
  expect(await mu('sync.rounds', {})).toContainEqual(
    expect.objectContaining({ outcome: 'package_carried', sent: waiting }),
  );
  expect((await lin('sync.status', {})).waiting).toBe(0);
  const { rows } = await lin('issues.list', { filter: everyIssue, after: null, limit: 10 });
  expect(rows).toMatchObject([{ title: '续贷审批慢', displayNo: expect.stringMatching(/\d/) }]);
  expect(far.events.slice(told).flatMap(({ event }) => event.topics)).toEqual(
    expect.arrayContaining(['issues', 'visits', 'sync']),
  );
  expect([...far.bugs, ...near.bugs, ...office.story.bugs]).toEqual([]);
});

it('names the file in every refusal about it', async () => {
  const { lin, mu } = await officeOfTwo();
  const out = await lin('packages.export', {});
  const reply = await mu('packages.carry', out);
  const given = { ...reply, fileName: 'from the stick.cdpkg' };
  const named = async (call: Promise<unknown>) => {
    const { code, params } = await refusalOf(call);
    expect(params?.file).toBe('from the stick.cdpkg');
    return code;
  };
  expect(await named(mu('packages.import', given))).toBe('package_other_device');
  expect(await named(mu('packages.carry', given))).toBe('package_is_reply');
  expect(await named(lin('packages.import', { ...given, bytes: out.bytes }))).toBe('package_is_out');
  expect(await named(lin('packages.import', { ...given, bytes: b64('anything') }))).toBe('package_unknown');
  const cut = Buffer.from(reply.bytes, 'base64').subarray(0, -1).toString('base64');
  expect(await named(lin('packages.import', { ...given, bytes: cut }))).toBe('package_cut');
  expect(await named(mu('packages.carry', { ...given, bytes: cut }))).toBe('package_cut');
});

it('makes none before laptop and hub have met, and carries none without a line', async () => {
  const { office, lin, mu } = await officeOfTwo();
  const out = await lin('packages.export', {});
  office.network.isUp = false;
  expect(await refusalOf(mu('packages.carry', out))).toEqual({ code: 'hub_unreachable' });
  office.network.isUp = true;
  const city = office.laptop().at('window');
  await city('session.signInDemo', { account: 'city' });
  expect(await refusalOf(city('packages.export', {}))).toEqual({ code: 'package_no_keys' });
  await city('sync.now', {});
  expect((await city('packages.export', {})).operations).toBe(0);
});

it('tells the hub its keys once', async () => {
  const { office, lin } = await officeOfTwo();
  const told = () => office.network.asked.filter(({ name }) => name === 'devices.keys');
  expect(told()).toHaveLength(2);
  await lin('sync.now', {});
  await lin('sync.now', {});
  expect(told()).toHaveLength(2);
  // Two people, two laptops: nobody's keys are another's.
  expect(told()[0]?.input).not.toEqual(told()[1]?.input);
});
