import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
// The window loads a screen when it is first shown; here it is loaded before the clock of a test runs.
import '#renderer/screens/panels/panels-page.tsx';
import type { Role } from '#shared/domain/role.ts';
import { fakeState } from '../../../support/fake-desk.ts';
import { fakePerson } from '../../../support/fake-records.ts';
import { openDesk } from '../../../support/render-desk.tsx';

vi.setConfig({ testTimeout: 20_000 });

async function openAs(role: Role) {
  const grants = [{ role, districtCode: null, panelCode: 'finance', unitId: null }];
  const rendered = openDesk('/panels', {
    session: { ...fakeState.session, person: { ...fakePerson, grants } },
  });
  await screen.findByRole('heading', { level: 1, name: '专家团' }, { timeout: 10_000 });
  return rendered;
}

const card = async (name: string) => within(await screen.findByRole('region', { name }));

it('shows every panel with its unit, and lets nobody but its lead change it', async () => {
  await openAs('commissioner');
  const finance = await card('金融专家团');
  expect(finance.getByText('还没有成员。牵头人可以用“增加成员”登记专家。')).toBeTruthy();
  fireEvent.click(finance.getByText('专家团要了解的情况'));
  expect(await finance.findByText('融资用途')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '增加成员' })).toBeNull();
  expect(screen.queryByRole('button', { name: '修改要了解的情况' })).toBeNull();
});

it('enters an expert without an account, and says beside the field what is missing', async () => {
  const { asked } = await openAs('panel_lead');
  const finance = await card('金融专家团');
  expect(screen.getAllByRole('button', { name: '增加成员' })).toHaveLength(1);
  fireEvent.click(finance.getByRole('button', { name: '增加成员' }));
  const dialog = within(await screen.findByRole('dialog'));
  fireEvent.change(dialog.getByLabelText(/专长/), { target: { value: '续贷，票据、续贷' } });
  fireEvent.click(dialog.getByRole('button', { name: '保存' }));
  expect(await dialog.findByText('请填写这一项。')).toBeTruthy();
  fireEvent.change(dialog.getByLabelText(/姓名/), { target: { value: '示例专家' } });
  fireEvent.click(dialog.getByRole('button', { name: '保存' }));
  await waitFor(() =>
    expect(asked('panels.setMember')).toEqual([
      {
        panelCode: 'finance',
        personId: null,
        name: '示例专家',
        unitName: '',
        title: '',
        specialities: ['续贷', '票据'],
        validFrom: null,
        validTo: null,
        conflicts: [],
      },
    ]),
  );
});

it('words a question of the panel’s own, moves it up and leaves another out', async () => {
  const { asked } = await openAs('panel_lead');
  const finance = await card('金融专家团');
  fireEvent.click(finance.getByText('专家团要了解的情况'));
  fireEvent.click(await finance.findByRole('button', { name: '修改要了解的情况' }));
  const dialog = within(await screen.findByRole('dialog'));
  fireEvent.click(dialog.getByRole('button', { name: '增加问题' }));
  fireEvent.click(dialog.getByRole('button', { name: '保存' }));
  expect(await dialog.findByText('请填写这一项。')).toBeTruthy();
  fireEvent.change(dialog.getByLabelText(/^问题/), { target: { value: '有无抵押' } });
  fireEvent.change(dialog.getByLabelText(/可选答案/), { target: { value: '有、无' } });
  fireEvent.click(dialog.getByRole('button', { name: '上移：新问题' }));
  fireEvent.click(dialog.getByRole('button', { name: '去掉：融资用途' }));
  fireEvent.click(dialog.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(asked('panels.setChecklist')).toHaveLength(1));
  const [sent] = asked('panels.setChecklist') as { questions: { code: string | null; own: unknown }[] }[];
  expect(sent?.questions.map(({ code }) => code)).toEqual([
    'amount',
    'term',
    'existing',
    'credit',
    'bank',
    null,
    'tutor',
  ]);
  expect(sent?.questions[5]?.own).toEqual({ label: '有无抵押', options: ['有', '无'] });
});

it('shows the panel’s issues by state, each number leading to them', async () => {
  await openAs('commissioner');
  const finance = await card('金融专家团');
  const lanes = within(await finance.findByRole('list', { name: '在办诉求' }));
  const links = lanes.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')]);
  expect(links.map(([text]) => text)).toEqual(['3 办理中', '1 待审核', '2 超期']);
  expect(links[0]?.[1]).toContain('panel=finance');
  expect(links[0]?.[1]).toContain('state=in_progress');
  expect(links[2]?.[1]).toContain('lamp=red');
});

it('tells where a text would go and why, and when no rule knows it', async () => {
  await openAs('commissioner');
  fireEvent.click(await screen.findByText('试一试分派规则'));
  const box = await screen.findByRole('textbox', { name: '企业反映的内容' });
  fireEvent.change(box, { target: { value: '流动资金紧张，想办首贷' } });
  const best = await screen.findByText('融资金融');
  const line = best.closest('li');
  expect(line?.textContent).toContain('金融专家团');
  expect(line?.textContent).toContain('首贷');
  fireEvent.change(box, { target: { value: 'zzz' } });
  expect(await screen.findByText('没有认出关键词，会由调度员分办。')).toBeTruthy();
});
