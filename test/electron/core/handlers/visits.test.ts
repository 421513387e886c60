import { expect, it } from 'vitest';
import { everyIssue } from '#shared/contract/app/issues.ts';
import { openOffice } from '../support/office.ts';
import { issueDraft, refusalOf, typeVisit } from '../support/typed-visit.ts';

it('names every gap of a draft and finishes nothing', async () => {
  const { laptop, addFirm } = await openOffice();
  await addFirm('firm-1');
  const lin = laptop().at('lin');
  await lin('session.signInDemo', { account: 'lin' });
  await lin('sync.now', {});
  const draft = await typeVisit(lin, 'firm-1', { contacts: [], visitedOn: '2026-11-31' });
  const refusal = await refusalOf(lin('visits.finish', { draftId: draft.id }));
  expect(refusal.code).toBe('draft_problems');
  expect(refusal.fields).toEqual([
    { path: 'visitedOn', code: 'bad_date' },
    { path: 'contacts', code: 'required' },
  ]);
  expect(await lin('drafts.list', {})).toHaveLength(1);
  expect((await lin('visits.list', { enterpriseId: null, text: '', after: null, limit: 10 })).total).toBe(0);
});

it('lets nobody finish a visit to a firm of another district', async () => {
  const { laptop, addFirm } = await openOffice();
  await addFirm('far', { districtCode: '370602' });
  const desk = laptop();
  const inspector = desk.at('city');
  await inspector('session.signInDemo', { account: 'city' });
  await inspector('sync.now', {});
  const draft = await typeVisit(inspector, 'far');
  expect((await refusalOf(inspector('visits.finish', { draftId: draft.id }))).code).toBe('not_allowed');
});

it('never brings a removed draft back', async () => {
  const { laptop, addFirm } = await openOffice();
  await addFirm('firm-1');
  const lin = laptop().at('lin');
  await lin('session.signInDemo', { account: 'lin' });
  await lin('sync.now', {});
  const draft = await typeVisit(lin, 'firm-1');
  await lin('drafts.remove', { id: draft.id });
  const again = lin('drafts.save', { draft, basedOn: draft.savedAt });
  expect((await refusalOf(again)).code).toBe('not_found');
  expect(await lin('drafts.list', {})).toEqual([]);
});

it('lets the second of two windows overwrite nothing that the first has saved', async () => {
  const { laptop, addFirm } = await openOffice();
  await addFirm('firm-1');
  const desk = laptop();
  const [one, two] = [desk.at('one'), desk.at('two')];
  for (const window of [one, two]) await window('session.signInDemo', { account: 'lin' });
  await one('sync.now', {});
  const { id } = await one('drafts.create', { enterpriseId: 'firm-1' });
  const [atOne, atTwo] = [await one('drafts.get', { id }), await two('drafts.get', { id })];
  const first = await one('drafts.save', {
    draft: { ...atOne, minutes: '一、经营平稳。' },
    basedOn: atOne.savedAt,
  });
  const second = two('drafts.save', { draft: { ...atTwo, minutes: '另一句' }, basedOn: atTwo.savedAt });
  expect((await refusalOf(second)).code).toBe('draft_moved');
  const latest = await two('drafts.get', { id });
  expect(latest).toMatchObject({ minutes: '一、经营平稳。', savedAt: first.savedAt });
  await two('drafts.save', {
    draft: { ...latest, minutes: '一、经营平稳。另一句' },
    basedOn: latest.savedAt,
  });
  expect((await one('drafts.get', { id })).minutes).toBe('一、经营平稳。另一句');
});

it('hides telephone numbers, and gives a contact taken over from the firm its own again', async () => {
  const { laptop, addFirm, story } = await openOffice();
  await addFirm('firm-1', { contacts: [{ name: '李工', title: '厂长', phone: '13800001234' }] });
  const lin = laptop().at('lin');
  await lin('session.signInDemo', { account: 'lin' });
  await lin('sync.now', {});
  const { enterprise } = await lin('enterprises.get', { id: 'firm-1' });
  expect(enterprise.contacts).toEqual([{ name: '李工', title: '厂长', phone: '138****1234' }]);
  const draft = await typeVisit(lin, 'firm-1', {
    contacts: [...enterprise.contacts],
    issues: [],
    hasNoIssue: true,
  });
  const visit = await lin('visits.finish', { draftId: draft.id });
  expect(visit.contacts[0]?.phone).toBe('138****1234');
  await lin('sync.now', {});
  const clerk = await story.deskOf('lin');
  await clerk.pull();
  expect(clerk.rows('visit').map(({ contacts }) => contacts[0]?.phone)).toEqual(['13800001234']);
});

it('hands in what the firm answered to the panel that was chosen in the end', async () => {
  const { laptop, addFirm } = await openOffice();
  await addFirm('firm-1');
  const lin = laptop().at('lin');
  await lin('session.signInDemo', { account: 'lin' });
  await lin('sync.now', {});
  const intake = {
    legal: { matter: '合同纠纷' },
    finance: { purpose: ' 流动资金 ', amount: '', term: null, tutor: 'yes', unknown: '不问这个' },
  };
  const typed = await typeVisit(lin, 'firm-1', { issues: [{ ...issueDraft, intake }] });
  await lin('visits.finish', { draftId: typed.id });
  await lin('sync.now', {});
  const { rows } = await lin('issues.list', { filter: everyIssue, after: null, limit: 10 });
  expect(rows).toMatchObject([
    { intake: { finance: { purpose: '流动资金', tutor: 'yes' } }, syncMark: 'synced' },
  ]);
  const long = { finance: { purpose: 'x'.repeat(301) } };
  const tooLong = await typeVisit(lin, 'firm-1', { issues: [{ ...issueDraft, intake: long }] });
  expect((await refusalOf(lin('visits.finish', { draftId: tooLong.id }))).fields).toEqual([
    { path: 'issues.0.intake.finance.purpose', code: 'too_long' },
  ]);
});
