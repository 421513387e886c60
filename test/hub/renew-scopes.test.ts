import { expect, test } from 'vitest';
import { openStoryStore } from './support/engine.ts';
import { firm, issue } from './support/records.ts';
import { temporaryFolder } from './support/store-of.ts';
import { startStory } from './support/story.ts';

test('a confidential issue that an older program showed to the whole panel leaves the experts and stays with the lead', async () => {
  const dataDir = temporaryFolder();
  const before = await startStory(dataDir);
  const lin = await before.deskOf('lin');
  await lin.push(lin.makeNew('enterprise', 'firm', firm()));
  await lin.push(
    lin.makeNew('issue', 'issue', issue('firm', { isConfidential: true, proposedPanelCode: 'finance' })),
    lin.makeCommand('issue', 'submit', { state: 'draft', rev: 0 }),
  );
  await before.hub.close();
  // As the older program left it: the rows are on the feed of the panel.
  const store = await openStoryStore(dataDir);
  await store.write(async (tx) => {
    const rename = (from: string, to: string) =>
      tx.updateTable('sx_scope').set({ name: to }).where('name', '=', from).execute();
    await rename('panel:finance', 'panel:nobody');
    await rename('panel_lead:finance', 'panel:finance');
    await tx.deleteFrom('hub_meta').where('k', '=', 'scope_form').execute();
  });
  await store.close();

  const { hub, deskOf, runLater } = await startStory(dataDir, 5_000);
  while (await runLater());
  const [lead, expert] = [await deskOf('finance-lead'), await deskOf('expert-one')];
  await lead.pull();
  await expert.pull();
  expect(lead.rows('issue')).toHaveLength(1);
  expect(lead.rows('issue_event').length).toBeGreaterThan(0);
  expect([expert.rows('issue'), expert.rows('issue_event')]).toEqual([[], []]);
  await hub.close();
});

test('a firm of a chain that an older program put into no office’s scope reaches the office with what hangs on it', async () => {
  const dataDir = temporaryFolder();
  const before = await startStory(dataDir);
  const lin = await before.deskOf('lin');
  await lin.push(
    lin.makeNew('enterprise', 'firm', firm({ chainCode: 'food', chainRole: 'member' })),
    lin.makeNew('issue', 'issue', issue('firm')),
  );
  await before.hub.close();
  // As the older program left it: there were no such scopes.
  const store = await openStoryStore(dataDir);
  await store.write(async (tx) => {
    const scopes = await tx.selectFrom('sx_scope').select('id').where('name', 'like', 'chain%').execute();
    const ids = scopes.map(({ id }) => id);
    expect(ids).toHaveLength(3);
    await tx.deleteFrom('sx_feed').where('scope', 'in', ids).execute();
    await tx.deleteFrom('sx_digest').where('scope', 'in', ids).execute();
    await tx.deleteFrom('sx_scope').where('id', 'in', ids).execute();
    await tx.updateTable('hub_meta').set({ v: '2' }).where('k', '=', 'scope_form').execute();
  });
  await store.close();

  const { hub, deskOf, runLater } = await startStory(dataDir, 5_000);
  await hub.seed((seeder) =>
    seeder.changeGrants(
      'city',
      [{ role: 'chain_office', districtCode: null, panelCode: null, unitId: null, chainCode: 'food' }],
      '2026-11-24T01:30:00.000Z',
    ),
  );
  while (await runLater());
  const office = await deskOf('city');
  await office.pull();
  expect(office.rows('enterprise')).toHaveLength(1);
  expect(office.rows('issue')).toHaveLength(1);
  await hub.close();
});
