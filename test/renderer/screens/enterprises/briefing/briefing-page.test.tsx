import { screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
// The window loads a screen when it is first shown; here it is loaded before the clock of a test runs.
import '#renderer/screens/enterprises/briefing/briefing-page.tsx';
import { fakeVisit } from '../../../../support/fake-records.ts';
import { openDesk } from '../../../../support/render-desk.tsx';

vi.setConfig({ testTimeout: 20_000 });

const part = async (name: string) => within(await screen.findByRole('region', { name }, { timeout: 10_000 }));

it('shows what was promised, who was there, what to ask for and what was said last', async () => {
  const colleague = { ...fakeVisit, id: 'visit-2', leadVisitorId: 'person-b', leadVisitorName: '演示账号乙' };
  openDesk('/enterprises/firm-0/briefing', {
    visits: [
      { ...fakeVisit, indicators: { staff: '120' } },
      { ...colleague, visitedOn: '2026-11-10' },
      { ...colleague, id: 'visit-3', visitedOn: '2026-09-01', indicators: { orders: '4500' } },
    ],
  });
  expect(await part('承诺事项')).toBeTruthy();
  const radar = await part('近期走访');
  expect(radar.getByText('30 天 2 次，90 天 3 次')).toBeTruthy();
  expect(radar.getByText(/静默期到 12-10/)).toBeTruthy();
  const together = radar.getByRole('link', { name: '与 演示账号乙 联合走访' });
  expect(together.getAttribute('href')).toContain('withPersonId=person-b');
  const figures = await part('本季度指标');
  expect(figures.getByText('上次 4500（09-01）')).toBeTruthy();
  expect(figures.queryByText('用工人数')).toBeNull();
  expect((await part('上次走访')).getByText('十二月初回访用电核增进展')).toBeTruthy();
});

it('lets one go where nobody else was lately', async () => {
  openDesk('/enterprises/firm-0/briefing', { visits: [fakeVisit] });
  const radar = await part('近期走访');
  expect(radar.queryByText(/静默期/)).toBeNull();
});
