import { expect, test } from 'vitest';
import { must } from '#shared/assert.ts';
import { firm, issue } from '../support/records.ts';
import { startStory } from '../support/story.ts';

type Desk = Awaited<ReturnType<Awaited<ReturnType<typeof startStory>>['deskOf']>>;

/** An issue that the fast channel has taken to the finance panel, and that panel's people at their desks. */
async function atThePanel(isConfidential: boolean) {
  const story = await startStory();
  const lin = await story.deskOf('lin');
  await lin.push(lin.makeNew('enterprise', 'firm', firm()));
  await lin.push(
    lin.makeNew('issue', 'issue', issue('firm', { isConfidential, proposedPanelCode: 'finance' })),
    lin.makeCommand('issue', 'submit', { state: 'draft', rev: 0 }),
  );
  const [lead, one, two, handler] = await Promise.all(
    ['finance-lead', 'expert-one', 'expert-two', 'handler'].map((account) => story.deskOf(account)),
  );
  const people = {
    lead: must(lead, 'asked for'),
    one: must(one, 'asked for'),
    two: must(two, 'asked for'),
    handler: must(handler, 'asked for'),
  };
  const step = async (who: Desk, name: Parameters<Desk['step']>[1], args: object) => {
    await who.pull();
    return who.step('issue', name, args);
  };
  const sees = async (who: Desk) => {
    await who.pull();
    return who.rows('issue').length > 0;
  };
  return { ...story, ...people, lin, step, sees };
}

const ask = (expertId: string) => ({
  expertId,
  consultMode: 'phone',
  question: '能否续贷',
  opinionDueOn: '2026-11-30',
});
const words = { diagnosis: '抵押不足', advice: '先做担保', risks: '', nextSteps: '' };

test('an opinion goes from the expert through the lead to the unit, which says what became of it', async () => {
  const { hub, lead, one, handler, lin, step } = await atThePanel(false);
  expect(await step(lead, 'consult', ask('expert-one'))).toMatchObject({ verdict: 'applied' });
  expect(await step(lead, 'consult', ask('expert-one'))).toMatchObject({ code: 'guard_isNotAsked' });
  expect(await step(one, 'give_opinion', words)).toMatchObject({ code: 'guard_isConsulted' });
  await step(one, 'take_consultation', { note: '' });
  await step(one, 'give_opinion', words);
  expect(await step(one, 'give_opinion', words)).toMatchObject({ code: 'guard_isConsulted' });
  await step(one, 'revise_opinion', { ...words, advice: '先做增信' });
  expect(await step(handler, 'adopt_opinion', { adoption: 'adopted', note: '照办' })).toMatchObject({
    code: 'guard_hasReleased',
  });
  expect(await step(one, 'release_opinion', { note: '' })).toMatchObject({ code: 'not_your_step' });
  await step(lead, 'release_opinion', { note: '' });
  await step(handler, 'adopt_opinion', { adoption: 'partly', note: '担保已受理' });
  await lin.pull();
  expect(lin.rows('issue')).toMatchObject([
    {
      state: 'dispatched',
      consultations: [
        {
          expertId: 'expert-one',
          state: 'released',
          opinion: { version: 2, byId: 'expert-one', advice: '先做增信' },
          adoption: 'partly',
          effect: '担保已受理',
        },
      ],
    },
  ]);
  await hub.close();
});

test('a confidential issue reaches an expert only when asked by name, and leaves again when it is declined', async () => {
  const { hub, lead, one, two, step, sees } = await atThePanel(true);
  expect([await sees(lead), await sees(one), await sees(two)]).toEqual([true, false, false]);
  await step(lead, 'consult', ask('expert-one'));
  expect([await sees(one), await sees(two)]).toEqual([true, false]);
  expect(one.rows('issue_event').length).toBeGreaterThan(0);
  expect(two.rows('issue_event')).toEqual([]);
  await step(one, 'decline_consultation', { note: '与企业有往来' });
  expect(await sees(one)).toBe(false);
  expect(one.rows('issue_event')).toEqual([]);
  await hub.close();
});

test('whoever is no expert of the panel, or has interests in the firm, cannot be asked', async () => {
  const { hub, lead, step } = await atThePanel(false);
  for (const stranger of ['handler', 'expert-tied'])
    expect(await step(lead, 'consult', ask(stranger))).toMatchObject({
      verdict: 'held',
      params: { why: 'invalid' },
    });
  await hub.close();
});
