import { fireEvent, screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
// The window loads a screen when it is first shown; here it is loaded before the clock of a test runs.
import '#renderer/screens/statistics/statistics-page.tsx';
import { openDesk } from '../../../support/render-desk.tsx';

vi.setConfig({ testTimeout: 20_000 });

const open = async (address = '/statistics') => {
  const rendered = openDesk(address);
  await screen.findByRole('heading', { level: 1, name: '统计' }, { timeout: 10_000 });
  return rendered;
};

it('shows every rate with both its numbers, the finish rate beside what firms say', async () => {
  await open('/statistics?period=year');
  const handling = within(await screen.findByRole('region', { name: '诉求办理' }));
  const rows = handling.getAllByRole('row').map((row) => row.textContent);
  const finish = rows.findIndex((text) => text?.startsWith('办结率'));
  expect(rows[finish]).toMatch(/已办结 \d+ ÷ 期间内受理 \d+/);
  expect(rows[finish + 1]).toMatch(/^实际解决率.*企业认为已解决 \d+ ÷ 期间内有效回访 \d+/);
  const panels = within(screen.getByRole('region', { name: '专家团' }));
  expect(panels.getByRole('row', { name: /专家意见采纳率/ }).textContent).toContain('—');
});

it('asks for the days, the district and the groups that stand in the address, and puts them there', async () => {
  const { asked } = await open('/statistics?period=own&from=2026-10-01&to=2026-10-31&by=unit');
  const last = () => asked('statistics.reckon').at(-1);
  expect(last()).toEqual({ from: '2026-10-01', to: '2026-10-31', districtCode: null, grouping: 'unit' });
  fireEvent.click(await screen.findByText('按产业链'));
  await screen.findByRole('columnheader', { name: '产业链' });
  expect(last()).toMatchObject({ grouping: 'chain' });
  fireEvent.click(screen.getByText('本周'));
  await vi.waitFor(() => expect(last()).toMatchObject({ from: '2026-11-23', to: '2026-11-29' }));
});

it('lists the workload by name, and says that it is no ranking', async () => {
  await open('/statistics?period=year');
  const card = within(await screen.findByRole('region', { name: '工作量' }));
  expect(card.getAllByRole('row').length).toBeGreaterThan(1);
  expect(card.getByText(/本人|不排名/)).toBeTruthy();
});
