import { expect, test } from 'vitest';
import { feedOp } from '#hub/store/feed-entry.ts';
import type { RoleGrant } from '#shared/domain/role.ts';
import { type Digest, emptyDigest, sumOf } from '#shared/sync/digest.ts';
import type { Op, Verdict } from '#shared/sync/op.ts';
import { onBothEngines } from '../support/both-engines.ts';
import type { TestDesk } from '../support/desk.ts';
import { here, there } from '../support/people.ts';
import { firm, issue, visit } from '../support/records.ts';
import { lookInto, temporaryFolder } from '../support/store-of.ts';
import { type Story, startStory } from '../support/story.ts';

const range = (count: number) => Array.from({ length: count }, (_, index) => index);
const verdictsOf = (answers: readonly (readonly Verdict[])[]) =>
  answers.map(([answer]) => answer?.verdict).sort();

/** What was added up while desks pushed is what adding it all up now gives. */
async function expectTrueDigests(folder: string): Promise<void> {
  const { kept, entries } = await lookInto(folder, async (db) => ({
    kept: await db.selectFrom('sx_digest').selectAll().where('n', '>', 0).orderBy('scope').execute(),
    entries: await db.selectFrom('sx_feed').selectAll().where('op', '=', feedOp.up).execute(),
  }));
  const summed = new Map<number, Digest>();
  for (const { scope, ha, hb } of entries)
    summed.set(scope, sumOf(summed.get(scope) ?? emptyDigest, { n: 1, a: ha, b: hb }));
  expect(new Map(kept.map(({ scope, n, a, b }) => [scope, { n, a, b }]))).toEqual(summed);
}

onBothEngines(({ mostHubs }) => {
  /** As many hubs over the same data as the engine allows; `hubOf` deals them out. */
  async function startHubs() {
    const folder = temporaryFolder();
    const stories: Story[] = [];
    for (const index of range(mostHubs)) stories.push(await startStory(folder, index * 1_000_000));
    const hubOf = (index: number) => stories[index % mostHubs] as Story;
    const close = async () => {
      for (const story of stories) await story.hub.close();
      return folder;
    };
    return { hubOf, close, bugs: () => stories.flatMap((story) => story.bugs) };
  }

  async function pullAll(desks: readonly TestDesk[]) {
    for (const desk of desks) await desk.pull();
  }

  test('desks that push at once lose nothing: numbers have no gap, and all desks end up alike', async () => {
    const { hubOf, close, bugs } = await startHubs();
    const lin = await hubOf(0).deskOf('lin');
    await lin.push(lin.makeNew('enterprise', 'firm', firm()));
    const desks = await Promise.all(
      range(8).map((index) => hubOf(index).deskOf(index % 3 === 0 ? 'mu' : 'lin')),
    );
    const pushFrom = async (desk: TestDesk, index: number) => {
      const answers: Verdict[] = [];
      for (const name of range(2).map((count) => `${index}-${count}`)) {
        const answered = await desk.push(
          desk.makeNew('visit', `visit-${name}`, visit('firm', desk.personId)),
          desk.makeNew('issue', `issue-${name}`, issue('firm', { reporterId: desk.personId })),
          desk.makeCommand(`issue-${name}`, 'submit', { state: 'draft', rev: 0 }),
        );
        answers.push(...answered);
      }
      return answers;
    };
    const verdicts = (await Promise.all(desks.map(pushFrom))).flat();
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(Array(48).fill('applied'));
    expect(new Set(verdicts.map(({ seq }) => seq)).size).toBe(16);

    const [one, other] = [await hubOf(0).deskOf('city'), await hubOf(1).deskOf('city')];
    await pullAll([one, other]);
    const numbers = one.rows('visit').map((row) => String(row.visitNo));
    expect(numbers.toSorted()).toEqual(
      range(16).map((index) => `ZF-${here}-2026-${String(index + 1).padStart(6, '0')}`),
    );
    for (const table of ['visit', 'issue', 'issue_event'] as const) {
      const byId = (desk: TestDesk) => desk.rows(table).toSorted((a, b) => a.id.localeCompare(b.id));
      expect(byId(other)).toEqual(byId(one));
    }
    expect(bugs()).toEqual([]);
    await expectTrueDigests(await close());
  });

  test('the same operations handed in many times at once are judged once', async () => {
    const { hubOf, close } = await startHubs();
    const desks = await Promise.all(range(10).map((index) => hubOf(index).deskOf('lin')));
    const [first] = desks as [TestDesk];
    const ops = [first.makeNew('enterprise', 'firm', firm()), first.makeNew('visit', 'visit', visit('firm'))];
    const answers = await Promise.all(desks.map((desk) => desk.push(...ops)));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    const folder = await close();
    const audited = await lookInto(folder, (db) =>
      db
        .selectFrom('sx_audit')
        .select(['op_id', 'field'])
        .where('tbl', 'in', ['enterprise', 'visit'])
        .execute(),
    );
    expect(audited).toHaveLength(2);
  });

  test('two who make the same row, and two who change the same field, at once: one is applied', async () => {
    const { hubOf, close } = await startHubs();
    const [lin, mu] = [await hubOf(0).deskOf('lin'), await hubOf(1).deskOf('mu')];
    const both = (make: (desk: TestDesk, name: string) => Op) =>
      Promise.all([lin.push(make(lin, '一')), mu.push(make(mu, '二'))]);
    for (const row of ['a', 'b', 'c', 'd']) {
      const made = await both((desk, name) =>
        desk.makeNew('enterprise', row, firm({ name, commissionerId: desk.personId })),
      );
      expect(verdictsOf(made)).toEqual(['applied', 'held']);
      await pullAll([lin, mu]);
      const base = lin.versionsOf(row)['*'] ?? null;
      const set = await both((desk, to) => desk.makeSet('enterprise', row, { address: { to, base } }));
      expect(verdictsOf(set)).toEqual(['applied', 'conflict']);
    }
    await close();
  });

  test('changes of different fields of one row at once all stay', async () => {
    const { hubOf, close } = await startHubs();
    const lin = await hubOf(0).deskOf('lin');
    await lin.push(lin.makeNew('enterprise', 'firm', firm()));
    const changes = { address: '一号路', industry: '机械', name: '示例改名', chainRole: 'leader' };
    await Promise.all(
      Object.entries(changes).map(async ([field, to], index) => {
        const desk = await hubOf(index).deskOf('lin');
        return desk.push(desk.makeSet('enterprise', 'firm', { [field]: { to, base: null } }));
      }),
    );
    await lin.pull();
    expect(lin.rows('enterprise')[0]).toMatchObject(changes);
    await close();
  });

  test('two who take a step of one issue at once: one takes it, the other learns who', async () => {
    const { hubOf, close } = await startHubs();
    const lin = await hubOf(0).deskOf('lin');
    await lin.push(lin.makeNew('enterprise', 'firm', firm({ chainCode: null, chainRole: null })));
    const dispatchers = [await hubOf(0).deskOf('dispatcher'), await hubOf(1).deskOf('dispatcher')];
    for (const name of ['a', 'b', 'c']) {
      await lin.push(
        lin.makeNew('issue', name, issue('firm')),
        lin.makeCommand(name, 'submit', { state: 'draft', rev: 0 }),
      );
      await pullAll(dispatchers);
      const [accepted, returned] = await Promise.all([
        dispatchers[0]?.step(name, 'accept', { note: '' }),
        dispatchers[1]?.step(name, 'return_for_info', { note: '缺材料' }),
      ]);
      expect([accepted?.verdict, returned?.verdict].sort()).toEqual(['applied', 'refused']);
      expect([accepted?.code, returned?.code]).toContain('stale_step');
    }
    await close();
  });

  test('what is added to a firm while it moves is seen by the new office alone', async () => {
    const { hubOf, close } = await startHubs();
    const grant: RoleGrant = { role: 'dispatcher', districtCode: null, panelCode: null, unitId: null };
    await hubOf(0).hub.seed((seeder) =>
      seeder.changeGrants('city', [grant], new Date(hubOf(0).clock.now).toISOString()),
    );
    const lin = await hubOf(0).deskOf('lin');
    const city = await hubOf(1).deskOf('city');
    const deskFor = (index: number, account: string) => hubOf(index).deskOf(account);
    const names = ['a', 'b', 'c', 'd', 'e'];
    for (const name of names) {
      const commissionerId = null;
      await lin.push(
        lin.makeNew('enterprise', name, firm({ commissionerId, chainCode: null, chainRole: null })),
      );
    }
    const writers = await Promise.all(names.map((_, index) => deskFor(index, 'lin')));
    const movers = await Promise.all(names.map((_, index) => deskFor(index + 1, 'city')));
    const write = (desk: TestDesk, name: string) =>
      desk.push(
        desk.makeNew('issue', `of-${name}`, issue(name)),
        desk.makeCommand(`of-${name}`, 'submit', { state: 'draft', rev: 0 }),
      );
    const move = (desk: TestDesk, name: string) =>
      desk.push(desk.makeSet('enterprise', name, { districtCode: { to: there, base: null } }));
    const pairs = names.map((name, index) => ({ name, writer: writers[index], mover: movers[index] }));
    await Promise.all(
      pairs.flatMap(({ name, writer, mover }) => [
        write(writer as TestDesk, name),
        move(mover as TestDesk, name),
      ]),
    );
    await city.pull();
    const old = await hubOf(1).deskOf('dispatcher');
    await old.pull();
    expect(old.rows('issue')).toEqual([]);
    for (const row of city.rows('issue')) expect(row.districtCode).toBe(there);
    expect(city.rows('enterprise').map((row) => row.districtCode)).toEqual(names.map(() => there));
    await close();
  });
});
