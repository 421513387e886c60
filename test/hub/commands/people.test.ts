import { expect, test } from 'vitest';
import { createHub } from '#hub/hub.ts';
import { openSqliteStore } from '#hub/store/sqlite-open.ts';
import { createClient } from '#shared/contract/api.ts';
import type { HubApi } from '#shared/contract/hub-api.ts';
import { idOf } from '../support/names.ts';
import { operatorOf } from '../support/operator.ts';
import { firm } from '../support/records.ts';
import { lookInto, temporaryFolder } from '../support/store-of.ts';
import { countingIds, startStory, tuesday } from '../support/story.ts';

const day = 86_400_000;

/** Signs in with a password, as a laptop does. */
async function signIn(dataDir: string, account: string, password: string) {
  const hub = await createHub(openSqliteStore(dataDir), {
    ...countingIds(90_000),
    now: () => tuesday,
    isDemo: false,
    onBug: () => undefined,
    later: () => undefined,
    pause: async () => undefined,
  });
  try {
    const call = createClient<HubApi>((name, input) =>
      hub.call(name, input, { accessToken: null, address: '10.0.0.1' }),
    );
    return await call('accounts.signIn', { account, password, deviceId: null });
  } finally {
    await hub.close();
  }
}

test('an office is set up from an empty folder, and its people sign in', async () => {
  const dataDir = temporaryFolder();
  const { type, ask, password } = operatorOf(dataDir);
  expect((await type('people', 'list')).err).toContain('There is no hub in the folder');

  await type('units', 'add', '--name', '示例服务中心', '--kind', 'city');
  await type('panels', 'add', '--code', 'finance', '--name', '金融', '--lead-unit', '示例服务中心');
  const wang = ['--account', 'Wang', '--name', '王一', '--unit', '示例服务中心'];
  const added = await type('people', 'add', ...wang, '--role', 'commissioner', '--district', '芝罘区');
  expect(added).toMatchObject({ exitCode: 0, err: '' });
  const again = await type('people', 'add', ...wang);
  expect(again).toMatchObject({ exitCode: 1, err: expect.stringContaining('"wang" is taken') });

  const { person } = await signIn(dataDir, 'wang', 'a long password');
  expect(person).toMatchObject({ name: '王一', grants: [{ role: 'commissioner', districtCode: '370602' }] });

  password.next = 'another long one';
  expect((await type('people', 'set-password', '--account', 'WANG')).exitCode).toBe(0);
  await expect(signIn(dataDir, 'wang', 'a long password')).rejects.toThrow('wrong_password');
  await signIn(dataDir, 'wang', 'another long one');

  await type('people', 'end', '--account', 'wang', '--lock');
  await expect(signIn(dataDir, 'wang', 'another long one')).rejects.toThrow('wrong_password');
  const sessions = await lookInto(dataDir, (db) => db.selectFrom('refresh_token').selectAll().execute());
  expect(sessions).toEqual([]);
  const { people } = await ask<{ people: object[] }>('people', 'list');
  expect(people).toMatchObject([{ account: 'wang', grants: [] }]);
});

test('a mistake is named together with what can be written instead', async () => {
  const { type } = operatorOf(temporaryFolder());
  await type('units', 'add', '--name', 'one', '--kind', 'city');
  const add = ['people', 'add', '--account', 'wang', '--name', 'w', '--unit', 'one'];
  const grant = (...more: string[]) => type(...add, ...more);
  expect(await type('people', 'add')).toMatchObject({
    exitCode: 2,
    err: expect.stringContaining('--account'),
  });
  expect(await type('poeple')).toMatchObject({ exitCode: 2, err: expect.stringContaining('poeple') });
  expect(await grant('--role', 'boss')).toMatchObject({
    exitCode: 2,
    err: expect.stringContaining('commissioner, dispatcher'),
  });
  expect(await grant('--role', 'commissioner')).toMatchObject({
    exitCode: 2,
    err: expect.stringContaining('--district | --city'),
  });
  expect(await grant('--role', 'expert', '--panel', 'law')).toMatchObject({
    exitCode: 1,
    err: expect.stringContaining('panels add'),
  });
  expect(await grant('--role', 'commissioner', '--district', '天涯')).toMatchObject({ exitCode: 1 });
  const json = await grant('--role', 'sysadmin', '--city', '--json');
  expect(JSON.parse(json.out)).toMatchObject({ ok: false, message: expect.stringContaining('--city') });
});

test('a grant begins and ends by the clock, its history stays, and the person’s laptop hears of it', async () => {
  const dataDir = temporaryFolder();
  const story = await startStory(dataDir);
  const lin = await story.deskOf('lin');
  await lin.pull();
  const { type, ask, clock } = operatorOf(dataDir);
  const rolesOfLin = () =>
    lin
      .rows('person')
      .find(({ account }) => account === 'lin')
      ?.grants.map(({ role }) => role)
      .sort();

  const added = await type('grants', 'add', '--account', 'lin', '--role', 'dispatcher', '--city');
  expect(added).toMatchObject({ exitCode: 0, err: '' });
  await lin.pull();
  expect(rolesOfLin()).toEqual(['commissioner', 'dispatcher']);

  await type('grants', 'add', '--account', 'lin', '--role', 'inspector', '--city', '--from', '2026-12-01');
  await lin.pull();
  expect(rolesOfLin()).not.toContain('inspector');

  const { grants } = await ask<{ grants: { id: string; role: string }[] }>(
    'grants',
    'list',
    '--account',
    'lin',
  );
  expect(grants.map(({ role }) => role)).toEqual(['commissioner', 'dispatcher', 'inspector']);
  const dispatcher = grants.find(({ role }) => role === 'dispatcher')?.id ?? '';
  clock.now += day;
  await type('grants', 'end', dispatcher);
  expect(await type('grants', 'end', dispatcher)).toMatchObject({ exitCode: 1 });
  story.clock.now += day;
  await lin.pull();
  expect(rolesOfLin()).toEqual(['commissioner']);
  const after = await ask<{ grants: { role: string; to: string | null }[] }>(
    'grants',
    'list',
    '--account',
    'lin',
  );
  expect(after.grants.find(({ role }) => role === 'dispatcher')?.to).toBe('2026-11-25T01:00:00.000Z');

  await type('people', 'end', '--account', 'lin');
  await lin.pull();
  expect(rolesOfLin()).toEqual([]);
  const ended = await ask<{ grants: { role: string; from: string; to: string }[] }>(
    'grants',
    'list',
    '--account',
    'lin',
  );
  // What would have begun later never holds.
  const inspector = ended.grants.find(({ role }) => role === 'inspector');
  expect(inspector?.to).toBe(inspector?.from);
  await story.hub.close();
});

test('experts are members of a panel for a term, and are kept away from firms in which they have interests', async () => {
  const dataDir = temporaryFolder();
  const story = await startStory(dataDir);
  const lin = await story.deskOf('lin');
  await lin.push(lin.makeNew('enterprise', 'firm', firm({ name: '示例铸造公司' })));
  const { type, ask } = operatorOf(dataDir);
  const mu = ['--account', 'mu', '--panel', 'legal'];
  const added = await type(
    'experts',
    'add',
    ...mu,
    '--speciality',
    '合同纠纷',
    '知识产权',
    '--to',
    '2026-13-01',
  );
  expect(added).toMatchObject({ exitCode: 2, err: expect.stringContaining('validTo') });
  await type('experts', 'add', ...mu, '--speciality', '合同纠纷', '知识产权');
  expect(await type('experts', 'add', ...mu)).toMatchObject({ exitCode: 1 });
  expect(await type('experts', 'conflict', ...mu, '--firm', '没有这家')).toMatchObject({
    exitCode: 1,
    err: expect.stringContaining('没有这家'),
  });
  await type('experts', 'conflict', ...mu, '--firm', '示例铸造公司');
  await lin.pull();
  const member = () => lin.rows('expert').find(({ personId }) => personId === 'mu');
  expect(member()).toMatchObject({
    panelCode: 'legal',
    specialities: ['合同纠纷', '知识产权'],
    conflicts: [idOf('firm')],
  });
  await type('experts', 'conflict', ...mu, '--firm', '示例铸造公司', '--remove');
  await type('experts', 'end', ...mu);
  await lin.pull();
  expect(member()).toMatchObject({ conflicts: [], validTo: expect.any(String) });
  const { experts } = await ask<{ experts: object[] }>('experts', 'list');
  expect(experts).toHaveLength(4);
  await story.hub.close();
});

test('the office of a chain, its chief and a leader are given what they keep, and nothing else', async () => {
  const dataDir = temporaryFolder();
  const story = await startStory(dataDir);
  await story.hub.close();
  const { type, ask } = operatorOf(dataDir);
  const give = (...options: string[]) => type('grants', 'add', '--account', 'lin', ...options);
  expect(await give('--role', 'chain_office', '--chain', '绿色食品')).toMatchObject({ exitCode: 0 });
  expect(await give('--role', 'leader', '--chain', 'food')).toMatchObject({ exitCode: 0 });
  expect(await give('--role', 'leader')).toMatchObject({ exitCode: 0 });
  const { grants } = await ask<{ grants: object[] }>('grants', 'list', '--account', 'lin');
  for (const given of [
    { role: 'chain_office', chainCode: 'food', districtCode: null },
    { role: 'leader', chainCode: 'food', districtCode: null },
    { role: 'leader', chainCode: null, districtCode: null },
  ])
    expect(grants).toContainEqual(expect.objectContaining(given));
  const refused: [string[], string][] = [
    [['--role', 'leader', '--city'], '--city'],
    [['--role', 'chain_office'], '--district | --city | --chain'],
    [['--role', 'chain_office', '--chain', 'food', '--city'], '--district | --city | --chain'],
    [['--role', 'dispatcher', '--chain', 'food'], '--chain'],
    [['--role', 'chain_office', '--chain', 'nothing'], 'nothing'],
  ];
  for (const [options, told] of refused) {
    const said = await give(...options);
    expect(said.exitCode).toBeGreaterThan(0);
    expect(said.err).toContain(told);
  }
});
