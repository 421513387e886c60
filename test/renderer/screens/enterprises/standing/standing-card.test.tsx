import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
// The window loads a screen when it is first shown; here it is loaded before the clock of a test runs.
import '#renderer/screens/enterprises/enterprise-profile.tsx';
import { fakeFirms } from '../../../../support/fake-firms.ts';
import { openDesk } from '../../../../support/render-desk.tsx';

vi.setConfig({ testTimeout: 20_000 });

const [firm] = fakeFirms(1);

async function open() {
  const rendered = openDesk(`/enterprises/${firm?.id}`);
  const card = within(await screen.findByRole('region', { name: '名录与身份' }, { timeout: 10_000 }));
  return { ...rendered, card };
}

it('shows what a firm stands in, and how it came there', async () => {
  const { card } = await open();
  expect(card.getByText('进入：绿色食品链上')).toBeTruthy();
  expect(card.getByText('示例链办〔2026〕3号 · 演示账号甲')).toBeTruthy();
});

it('records a change with its day and by what, and says beside the field what is missing', async () => {
  const { card, asked } = await open();
  fireEvent.click(card.getByRole('button', { name: '登记变更' }));
  const dialog = within(await screen.findByRole('dialog'));
  fireEvent.click(dialog.getByRole('button', { name: '登记' }));
  const source = dialog.getByLabelText(/依据/);
  await waitFor(() => expect(source.getAttribute('aria-invalid')).toBe('true'));
  expect(asked('enterprises.setStanding')).toEqual([]);
  fireEvent.change(source, { target: { value: '示例链办〔2026〕4号' } });
  fireEvent.click(dialog.getByRole('button', { name: '登记' }));
  await waitFor(() =>
    expect(asked('enterprises.setStanding')).toEqual([
      {
        id: firm?.id,
        change: { kind: 'chain', chainCode: firm?.chainCode, chainRole: firm?.chainRole },
        basis: { on: '2026-11-24', source: '示例链办〔2026〕4号' },
      },
    ]),
  );
});
