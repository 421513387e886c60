import { expect, test } from 'vitest';
import { wireVersion } from '#shared/sync/op.ts';
import { firm, issue, visit } from '../support/records.ts';
import { lookInto, temporaryFolder } from '../support/store-of.ts';
import { startStory } from '../support/story.ts';

test('the same operations sent again get the same verdicts and change nothing', async () => {
  const { deskOf, hub } = await startStory();
  const lin = await deskOf('lin');
  const ops = [
    lin.makeNew('enterprise', 'firm', firm()),
    lin.makeNew('issue', 'issue', issue('firm')),
    lin.makeCommand('issue', 'submit', { state: 'draft', rev: 0 }),
  ];
  const first = await lin.push(...ops);
  const { head } = await hub.health();
  expect(await lin.push(...ops)).toEqual(first);
  expect((await hub.health()).head).toBe(head);

  const [firstOp] = ops;
  const other = lin.makeNew('enterprise', 'other', firm());
  const again = await lin.push(...(firstOp ? [firstOp, other, other] : []));
  expect(again.map((verdict) => verdict.verdict)).toEqual(['applied', 'applied', 'applied']);
  expect(again[1]).toEqual(again[2]);
  await lin.pull();
  expect(lin.rows('enterprise')).toHaveLength(2);
  expect(lin.rows('issue_event')).toHaveLength(3);
});

test('another body under a used id is refused, in a later request and in the same one', async () => {
  const { deskOf } = await startStory();
  const lin = await deskOf('lin');
  const original = lin.makeNew('enterprise', 'firm', firm());
  const forged = { ...original, v: { ...original.v, name: '另一家' } };
  const [kept, refusedAtOnce] = await lin.push(original, forged);
  expect(kept).toMatchObject({ verdict: 'applied' });
  expect(refusedAtOnce).toMatchObject({ id: original.id, verdict: 'refused', code: 'id_reuse' });
  expect(await lin.push(forged)).toMatchObject([{ verdict: 'refused', code: 'id_reuse' }]);
  await lin.pull();
  expect(lin.rows('enterprise').map((row) => row.name)).toEqual(['示例机械公司']);
});

test('an operation that breaks the hub is held alone; those before and behind it arrive', async () => {
  const { deskOf, bugs, breakNextId } = await startStory();
  const lin = await deskOf('lin');
  await lin.push(lin.makeNew('enterprise', 'firm', firm()), lin.makeNew('issue', 'poison', issue('firm')));
  const before = lin.makeNew('visit', 'visit', visit('firm'));
  const poison = lin.makeCommand('poison', 'submit', { state: 'draft', rev: 0 });
  const behind = lin.makeNew('issue', 'behind', issue('firm'));

  breakNextId();
  const verdicts = await lin.push(before, poison, behind);
  expect(verdicts).toMatchObject([
    { verdict: 'applied' },
    { verdict: 'held', params: { why: 'error' } },
    { verdict: 'applied' },
  ]);
  expect(bugs).toHaveLength(1);
  await lin.pull();
  expect(lin.rows('issue').find((row) => row.id === 'poison')).toMatchObject({
    state: 'draft',
    rev: 0,
    issueNo: null,
  });
  expect(lin.rows('issue_event')).toEqual([]);
  expect(await lin.push(poison)).toMatchObject([{ verdict: 'held', params: { why: 'error' } }]);
});

test('operations in another person’s name are held', async () => {
  const { deskOf } = await startStory();
  const lin = await deskOf('lin');
  const foreign = { ...lin.makeNew('enterprise', 'firm', firm()), user: 'mu' };
  expect(await lin.push(foreign)).toMatchObject([{ verdict: 'held', params: { why: 'author' } }]);
});

test('every verdict of one request travels under one sequence, and rows carry it', async () => {
  const { deskOf, hub } = await startStory();
  const lin = await deskOf('lin');
  const verdicts = await lin.push(
    lin.makeNew('enterprise', 'firm', firm()),
    lin.makeNew('visit', 'visit', visit('firm')),
    lin.makeSet('visit', 'visit', { minutes: { to: '', base: null } }),
  );
  const { head } = await hub.health();
  expect(verdicts.map(({ verdict, seq }) => [verdict, seq])).toEqual([
    ['applied', head],
    ['applied', head],
    ['merged', head],
  ]);
});

const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);

test.for([
  ['half a surrogate pair', '谢谢\ud83d'],
  ['half a surrogate pair in a key', { '\ud83d': 1 }],
  ['65 levels', nested(65)],
  ['3,000 levels', nested(3_000)],
  ['200,000 levels around half a surrogate pair', [nested(200_000), '\ud83d']],
])('an operation with %s is kept and held alone; the others arrive', async ([, value]) => {
  const folder = temporaryFolder();
  const { deskOf, hub, bugs } = await startStory(folder);
  const lin = await deskOf('lin');
  const send = async (ops: object[]) => {
    const { accessToken, epoch } = lin.tokens;
    const caller = { accessToken, address: '10.0.0.1' };
    const reply = await hub.call('sync.push', { epoch, schema: 1, deviceToken: null, ops }, caller);
    return reply.ok ? (reply.value as { verdicts: unknown[] }).verdicts : reply;
  };
  const odd = lin.makeNew('issue', 'odd', issue('firm', { extra: value }));
  const ops = [lin.makeNew('enterprise', 'firm', firm()), odd, lin.makeNew('issue', 'good', issue('firm'))];
  const verdicts = await send(ops);
  expect(verdicts).toMatchObject([
    { verdict: 'applied' },
    { verdict: 'held', params: { why: 'invalid' } },
    { verdict: 'applied' },
  ]);
  expect(await send(ops)).toEqual(verdicts);
  expect(bugs).toEqual([]);
  await hub.close();
  const kept = await lookInto(folder, (db) =>
    db.selectFrom('sx_inbox').select('body').where('op_id', '=', odd.id).execute(),
  );
  expect(JSON.parse(kept[0]?.body ?? '')).toMatchObject({ id: odd.id, pk: odd.pk });
});

test('work of a newer program is held until the hub knows it, and a desk that reads other rows gets none', async () => {
  const { deskOf, hub } = await startStory();
  const lin = await deskOf('lin');
  const newer = { ...lin.makeNew('enterprise', 'newer', firm()), schema: wireVersion + 1 };
  expect(await lin.push(newer, lin.makeNew('enterprise', 'firm', firm()))).toMatchObject([
    { verdict: 'held', params: { why: 'newer' } },
    { verdict: 'applied' },
  ]);
  const { accessToken, epoch } = lin.tokens;
  for (const schema of [0]) {
    const input = { epoch, schema, cursors: {}, limit: 10 };
    expect(await hub.call('sync.pull', input, { accessToken, address: '10.0.0.1' })).toEqual({
      ok: false,
      refusal: { code: 'upgrade_needed', params: { min: 1 } },
    });
  }
});
