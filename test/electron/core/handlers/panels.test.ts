import { expect, it } from 'vitest';
import { checklistOf } from '#shared/panels/checklists.ts';
import { membersInForce } from '#shared/panels/members.ts';
import { openOffice } from '../support/office.ts';
import { refusalOf } from '../support/typed-visit.ts';

const member = {
  panelCode: 'finance',
  personId: 'expert-one',
  name: '',
  unitName: '示例银行',
  title: '',
  specialities: ['续贷'],
  validFrom: null,
  validTo: null,
  conflicts: [],
};

async function sitDown(laptop: Awaited<ReturnType<typeof openOffice>>['laptop'], account: string) {
  const desk = laptop().at(account);
  await desk('session.signInDemo', { account });
  await desk('sync.now', {});
  return desk;
}

it('lets the lead keep a member, who is called as their account, and waits for the hub', async () => {
  const { laptop, network } = await openOffice();
  const lead = await sitDown(laptop, 'finance-lead');
  network.isUp = false;
  await lead('panels.setMember', member);
  const inForce = async () =>
    membersInForce((await lead('reference.get', {})).experts).find(
      ({ personId }) => personId === 'expert-one',
    );
  expect(await inForce()).toMatchObject({ unitName: '' });
  network.isUp = true;
  await lead('sync.now', {});
  expect(await inForce()).toMatchObject({
    name: 'name of expert-one',
    unitName: '示例银行',
    specialities: ['续贷'],
    setById: 'finance-lead',
  });
});

it('takes no member of another panel, without the role, or whose term ends before it begins', async () => {
  const { laptop } = await openOffice();
  const lead = await sitDown(laptop, 'finance-lead');
  expect(await refusalOf(lead('panels.setMember', { ...member, panelCode: 'legal' }))).toEqual({
    code: 'not_allowed',
  });
  expect(await refusalOf(lead('panels.setMember', { ...member, personId: 'lin' }))).toMatchObject({
    code: 'invalid_input',
    fields: [{ path: 'personId', code: 'no_expert' }],
  });
  const backwards = { ...member, validFrom: '2026-11-02', validTo: '2026-11-01' };
  expect(await refusalOf(lead('panels.setMember', backwards))).toMatchObject({
    fields: [{ path: 'validTo', code: 'end_before_start' }],
  });
  const lin = await sitDown(laptop, 'lin');
  expect(await refusalOf(lin('panels.setMember', member))).toEqual({ code: 'not_allowed' });
  expect(await refusalOf(lin('panels.setChecklist', { panelCode: 'finance', questions: [] }))).toEqual({
    code: 'not_allowed',
  });
});

it('gives each new question a code of its own, and shows the list on other laptops', async () => {
  const { laptop } = await openOffice();
  const lead = await sitDown(laptop, 'finance-lead');
  const questions = [
    { code: 'bank', own: null },
    { code: null, own: { label: '有无抵押', options: ['有', '无'] } },
  ];
  await lead('panels.setChecklist', { panelCode: 'finance', questions });
  await lead('sync.now', {});
  const lin = await sitDown(laptop, 'lin');
  const { checklists } = await lin('reference.get', {});
  expect(checklistOf('finance', checklists)).toEqual([
    { code: 'bank', label: null, answer: 'line' },
    { code: expect.stringMatching(/^[0-9a-f-]{36}$/), label: '有无抵押', answer: { oneOf: ['有', '无'] } },
  ]);
  expect(await lead('panels.firms', {})).toEqual({ firms: [] });
});
