import { expect, test } from 'vitest';
import { there } from '../support/people.ts';
import { firm, issue, visit } from '../support/records.ts';
import { startStory } from '../support/story.ts';

/** Yu works in another district: what he writes here waits for a supervisor. */
async function heldVisit() {
  const story = await startStory();
  const lin = await story.deskOf('lin');
  const yu = await story.deskOf('yu');
  const dispatcher = await story.deskOf('dispatcher');
  await lin.push(lin.makeNew('enterprise', 'firm', firm()));
  const op = yu.makeNew('visit', 'visit', visit('firm', 'yu'));
  expect(await yu.push(op)).toMatchObject([{ verdict: 'held', params: { why: 'scope' } }]);
  const decide = (desk: typeof yu, choose: string) =>
    desk.make({ k: 'resolve', t: 'held', pk: op.id, choose });
  return { ...story, lin, yu, dispatcher, op, decide };
}

test('held work reaches its author and the supervisor of its queue, whole, and nobody else', async () => {
  const { lin, yu, dispatcher, op } = await heldVisit();
  for (const desk of [lin, yu, dispatcher]) await desk.pull();
  expect(lin.rows('held')).toEqual([]);
  for (const desk of [yu, dispatcher]) {
    expect(desk.rows('held')).toMatchObject([
      { id: op.id, why: 'scope', state: 'open', authorName: 'name of yu' },
    ]);
    expect(desk.rows('held')[0]?.body).toMatchObject({ v: { purpose: '' } });
  }
});

test('what a supervisor lets stand stands, in its author’s name', async () => {
  const { yu, lin, dispatcher, decide } = await heldVisit();
  expect(await dispatcher.push(decide(dispatcher, 'apply'))).toMatchObject([{ verdict: 'applied' }]);
  await lin.pull();
  await yu.pull();
  expect(lin.rows('visit')).toMatchObject([{ leadVisitorId: 'yu' }]);
  expect(yu.rows('held')).toMatchObject([{ state: 'applied', decidedByName: 'name of dispatcher' }]);
});

test('what is given up stays written down and changes nothing', async () => {
  const { yu, lin, dispatcher, decide } = await heldVisit();
  expect(await dispatcher.push(decide(dispatcher, 'discard'))).toMatchObject([{ verdict: 'applied' }]);
  expect(await dispatcher.push(decide(dispatcher, 'apply'))).toMatchObject([
    { verdict: 'refused', code: 'already_resolved', params: { actor: 'name of dispatcher' } },
  ]);
  await lin.pull();
  await yu.pull();
  expect(lin.rows('visit')).toEqual([]);
  expect(yu.rows('held')).toMatchObject([{ state: 'discarded' }]);
});

test('the author may give it up, but not let it stand; others find nothing', async () => {
  const { yu, lin, decide } = await heldVisit();
  expect(await lin.push(decide(lin, 'discard'))).toMatchObject([{ verdict: 'refused', code: 'not_found' }]);
  expect(await yu.push(decide(yu, 'apply'))).toMatchObject([{ verdict: 'refused', code: 'not_allowed' }]);
  expect(await yu.push(decide(yu, 'discard'))).toMatchObject([{ verdict: 'applied' }]);
});

test('what cannot stand goes on waiting, and says why', async () => {
  const { deskOf } = await startStory();
  const lin = await deskOf('lin');
  const city = await deskOf('city');
  const lost = lin.makeNew('visit', 'visit', visit('nowhere'));
  await lin.push(lost);
  const decide = () => city.make({ k: 'resolve', t: 'held', pk: lost.id, choose: 'apply' });
  expect(await city.push(decide())).toMatchObject([
    { verdict: 'refused', code: 'still_held', params: { why: 'missing' } },
  ]);
  const yu = await deskOf('yu');
  await yu.push(yu.makeNew('enterprise', 'nowhere', firm({ districtCode: there, commissionerId: 'yu' })));
  expect(await city.push(decide())).toMatchObject([{ verdict: 'applied' }]);
});

test('what still cannot stand brings nothing back that it would stand on', async () => {
  const { deskOf } = await startStory();
  const lin = await deskOf('lin');
  const dispatcher = await deskOf('dispatcher');
  const made = lin.makeNew('enterprise', 'firm', firm());
  await lin.push(made);
  const gone = dispatcher.make({ k: 'del', t: 'enterprise', pk: 'firm', seen: { '*': made.id } });
  expect(await dispatcher.push(gone)).toMatchObject([{ verdict: 'applied' }]);
  const late = lin.makeNew('issue', 'late', { ...issue('firm'), visitId: 'nowhere' });
  expect(await lin.push(late)).toMatchObject([{ verdict: 'held', params: { why: 'deleted' } }]);
  const decision = dispatcher.make({ k: 'resolve', t: 'held', pk: late.id, choose: 'apply' });
  expect(await dispatcher.push(decision)).toMatchObject([{ verdict: 'refused', code: 'still_held' }]);
  await lin.pull();
  expect(lin.rows('enterprise')).toEqual([]);
});
