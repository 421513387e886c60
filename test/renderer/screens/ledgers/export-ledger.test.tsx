import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ExportLedger } from '#renderer/screens/ledgers/export-ledger.tsx';
import { renderDesk } from '../../../support/render-desk.tsx';

const saved: { name: string; content: Blob }[] = [];

beforeEach(() => {
  saved.length = 0;
  let content = new Blob();
  URL.createObjectURL = (blob) => {
    content = blob as Blob;
    return 'blob:ledger';
  };
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, content });
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

const openDialog = () => act(async () => fireEvent.click(screen.getByRole('button', { name: '导出台账' })));
const run = () => act(async () => fireEvent.click(screen.getByRole('button', { name: '导出表格' })));
const type = (label: string, text: string) => {
  fireEvent.change(screen.getByLabelText(label), { target: { value: text } });
  fireEvent.blur(screen.getByLabelText(label));
};

it('asks for the visits of this month', async () => {
  const { asked } = renderDesk(<ExportLedger ledger="visits" />);
  await openDialog();
  expect(screen.getByText(/^按走访日期选/)).toBeTruthy();
  await run();
  expect(asked('ledgers.export')).toEqual([{ ledger: 'visits', from: '2026-11-01', to: '2026-11-24' }]);
});

it('asks for all issues and saves the bytes as a file', async () => {
  const { asked } = renderDesk(<ExportLedger ledger="issues" />);
  await openDialog();
  expect(screen.getByText('导出诉求台账')).toBeTruthy();
  await run();
  expect(screen.getByText(/^按收集日期选/)).toBeTruthy();
  expect(asked('ledgers.export')).toEqual([{ ledger: 'issues', from: null, to: null }]);
  await waitFor(() => expect(saved).toHaveLength(1));
  expect(saved[0]?.name).toBe('issues.xlsx');
  expect(saved[0]?.content.size).toBe(2);
  expect(await screen.findByText('已导出 3 行：issues.xlsx')).toBeTruthy();
});

it('leaves a bound out that is empty', async () => {
  const { asked } = renderDesk(<ExportLedger ledger="visits" />);
  await openDialog();
  type('从', '');
  await run();
  expect(asked('ledgers.export')).toEqual([{ ledger: 'visits', from: null, to: '2026-11-24' }]);
});

it.each([
  ['到', '2026-10-01', '结束时间早于开始时间。'],
  ['从', '上个月', '日期写法不对，例如 2026-11-24、11.24。'],
])('does not ask for days that are none: %s %s', async (label, text, sentence) => {
  const { asked } = renderDesk(<ExportLedger ledger="visits" />);
  await openDialog();
  type(label, text);
  await run();
  expect(screen.getByRole('alert').textContent).toBe(sentence);
  expect(asked('ledgers.export')).toEqual([]);
});
