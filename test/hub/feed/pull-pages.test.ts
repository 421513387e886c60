import { expect, test } from 'vitest';
import { startCursor } from '#shared/contract/hub-api.ts';
import type { RoleGrant } from '#shared/domain/role.ts';
import { here, there } from '../support/people.ts';
import { firm, issue, visit } from '../support/records.ts';
import { type Story, startStory } from '../support/story.ts';

const names = (desk: { rows: (table: 'enterprise') => { name: string }[] }) =>
  desk
    .rows('enterprise')
    .map((row) => row.name)
    .toSorted();

async function withFirms(count: number) {
  const story = await startStory();
  const lin = await story.deskOf('lin');
  const ops = Array.from({ length: count }, (_, index) =>
    lin.makeNew('enterprise', `firm-${index}`, firm({ name: `示例${index}` })),
  );
  await lin.push(...ops);
  return { story, lin };
}

test('small pages give what one large page gives, across all scopes of a person', async () => {
  const { story } = await withFirms(23);
  const inOne = await story.deskOf('mu');
  const inMany = await story.deskOf('mu');
  expect(await inOne.pull(1000)).toBe(1);
  expect(await inMany.pull(7)).toBeGreaterThan(5);
  expect(names(inMany)).toEqual(names(inOne));
  expect(inMany.rows('person')).toHaveLength(inOne.rows('person').length);
  expect(await inMany.pull(7)).toBe(1);
});

test('a row that changes while a device pages arrives in its last shape', async () => {
  const { story, lin } = await withFirms(12);
  const mu = await story.deskOf('mu');
  await mu.pullOnce(28);
  expect(names(mu).length).toBeGreaterThan(0);
  expect(names(mu).length).toBeLessThan(12);

  story.clock.now += 1_000;
  await lin.push(lin.makeSet('enterprise', 'firm-0', { name: { to: '示例改名', base: null } }));
  await mu.pull(5);
  expect(names(mu)).toContain('示例改名');
  expect(names(mu)).not.toContain('示例0');
  expect(names(mu)).toHaveLength(12);
});

test('a cursor that the hub never gave starts from the beginning', async () => {
  const { story } = await withFirms(3);
  const mu = await story.deskOf('mu');
  const pull = async (cursor: string) => {
    const known = await story.hub.call(
      'sync.pull',
      { epoch: mu.tokens.epoch, schema: 1, cursors: { 1: cursor, 2: cursor }, limit: 100 },
      { accessToken: mu.tokens.accessToken, address: '10.0.0.1' },
    );
    return known.ok ? (known.value as { pages: { from: string; rows: unknown[] }[] }).pages : [];
  };
  const whole = await pull(startCursor);
  expect(await pull('x; DROP TABLE')).toEqual(whole);
  expect(whole.flatMap((page) => page.rows).length).toBeGreaterThan(3);
});

/** An issue that the finance panel sees with its history. */
async function atThePanel(story: Story) {
  const lin = await story.deskOf('lin');
  await lin.push(
    lin.makeNew('enterprise', 'firm', firm()),
    lin.makeNew('visit', 'visit', visit('firm')),
    lin.makeNew('issue', 'issue', issue('firm', { visitId: 'visit' })),
    lin.makeCommand('issue', 'submit', { state: 'draft', rev: 0 }),
  );
  const lead = await story.deskOf('finance-lead');
  await lead.pull();
  return { lin, lead };
}

test('an issue that is sent back leaves the panel with all of its history, and stays with the district', async () => {
  const story = await startStory();
  const { lead } = await atThePanel(story);
  expect([lead.rows('issue').length, lead.rows('issue_event').length]).toEqual([1, 3]);
  expect(lead.rows('enterprise')).toEqual([]);

  await lead.step('issue', 'send_back', { note: '不属于本团' });
  await lead.pull();
  expect([lead.rows('issue'), lead.rows('issue_event')]).toEqual([[], []]);
  const dispatcher = await story.deskOf('dispatcher');
  await dispatcher.pull();
  expect(dispatcher.rows('issue_event')).toHaveLength(4);
});

test('a firm that moves to another district takes its visits, issues and their history along', async () => {
  const story = await startStory();
  await atThePanel(story);
  const grant = (districtCode: string): RoleGrant => ({
    role: 'dispatcher',
    districtCode,
    panelCode: null,
    unitId: null,
  });
  const dispatcher = await story.deskOf('dispatcher');
  await dispatcher.pull();
  const seen = () =>
    (['enterprise', 'visit', 'issue', 'issue_event'] as const).map((table) => dispatcher.rows(table).length);
  expect(seen()).toEqual([1, 1, 1, 3]);

  const at = new Date(story.clock.now).toISOString();
  await story.hub.seed((seeder) => seeder.changeGrants('city', [grant(here), grant(there)], at));
  const mover = await story.deskOf('city');
  await mover.pull();
  expect(
    await mover.push(mover.makeSet('enterprise', 'firm', { districtCode: { to: there, base: null } })),
  ).toMatchObject([{ verdict: 'applied' }]);
  await dispatcher.pull();
  expect(seen()).toEqual([0, 0, 0, 0]);
  await mover.pull();
  expect(mover.rows('issue_event')).toHaveLength(3);
});

test('whoever loses a role loses its rows with the next pull', async () => {
  const story = await startStory();
  const { lead } = await atThePanel(story);
  const at = new Date(story.clock.now).toISOString();
  await story.hub.seed((seeder) => seeder.changeGrants('finance-lead', [], at));
  await lead.pull();
  expect(lead.rows('issue')).toEqual([]);
  expect(lead.rows('org_unit')).not.toEqual([]);
});

test('a hub of another epoch says so instead of mixing two timelines', async () => {
  const story = await startStory();
  const lin = await story.deskOf('lin');
  const input = { epoch: 'another', schema: 1, cursors: {}, limit: 10 };
  expect(
    await story.hub.call('sync.pull', input, { accessToken: lin.tokens.accessToken, address: '10.0.0.1' }),
  ).toMatchObject({ ok: false, refusal: { code: 'epoch_changed', params: { epoch: lin.tokens.epoch } } });
});
