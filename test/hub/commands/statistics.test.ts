import { expect, test } from 'vitest';
import { operatorOf, type Said } from '../support/operator.ts';
import { here, there } from '../support/people.ts';
import { firm, issue, visit } from '../support/records.ts';
import { temporaryFolder } from '../support/store-of.ts';
import { startStory } from '../support/story.ts';

const november = ['--from', '2026-11-01', '--to', '2026-11-30'];

async function hubWithOneVisit() {
  const dataDir = temporaryFolder();
  const story = await startStory(dataDir);
  const lin = await story.deskOf('lin');
  await lin.push(
    lin.makeNew('enterprise', 'firm', firm({ name: '甲公司', chainCode: 'food', chainRole: 'member' })),
    lin.makeNew('visit', 'visit', visit('firm')),
    lin.makeNew('issue', 'issue', issue('firm')),
  );
  await story.hub.close();
  return operatorOf(dataDir);
}

test('figures are told for a district, a group and a machine', async () => {
  const { type, ask } = await hubWithOneVisit();
  const told = await type('statistics', ...november, '--by', 'chain');
  expect(told).toMatchObject({ exitCode: 0, err: '' });
  expect(told.out).toMatch(/^Visits\s+1$/m);
  expect(told.out).toMatch(/^Coverage\s+100%\s+1\/1$/m);
  expect(told.out).toMatch(/^Finish rate\s+—\s+0\/0$/m);
  expect(told.out).toMatch(/^food$/m);
  const own = await ask<{ figures: unknown[] }>('statistics', ...november, '--district', here);
  expect(own.figures).toContainEqual({ kind: 'count', id: 'issues_raised', value: 1 });
  const other = await ask<{ figures: unknown[] }>('statistics', ...november, '--district', there);
  expect(other.figures).toContainEqual({ kind: 'count', id: 'issues_raised', value: 0 });
});

test.for<[string[], string]>([
  [['--from', '2026-11-31', '--to', '2026-11-30'], '2026-11-31'],
  [['--from', '2026-11-30', '--to', '2026-11-01'], '--to lies before --from'],
  [[...november, '--district', 'nowhere'], 'nowhere'],
  [[...november, '--by', 'person'], 'person'],
])('%j is refused with a sentence', async ([options, told]) => {
  const { type } = await hubWithOneVisit();
  const said: Said = await type('statistics', ...options);
  expect(said.exitCode).toBeGreaterThan(0);
  expect(said.err).toContain(told);
});
