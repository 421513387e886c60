import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
// The window loads a screen when it is first shown; here it is loaded before the clock of a test runs.
import '#renderer/screens/inbox/inbox-page.tsx';
import '#renderer/screens/issues/issue-queue.tsx';
import { must } from '#shared/assert.ts';
import type { InboxEntry } from '#shared/contract/app/inbox.ts';
import { fakeIssues } from '../../../support/fake-records.ts';
import { openDesk } from '../../../support/render-desk.tsx';

vi.setConfig({ testTimeout: 20_000 });

const issue = must(fakeIssues(1)[0], 'one issue');
const entry: InboxEntry = {
  issue,
  count: 3,
  isMine: true,
  latest: {
    id: 'event-1',
    issueId: issue.id,
    rev: 4,
    command: 'return_for_info',
    fromState: 'submitted',
    toState: 'info_needed',
    actorId: 'person-b',
    actorName: '演示账号丙',
    at: '2026-11-24T05:00:00.000Z',
    authoredAt: '2026-11-24T05:00:00.000Z',
    note: '请补充贷款合同',
    args: {},
  },
};

it('says by issue what was done last, by whom and how much more, and counts it in the top bar', async () => {
  const { asked } = openDesk('/inbox', { news: [entry] });
  expect(await screen.findByText(/退回补充 · 演示账号丙 13:00/)).toBeTruthy();
  expect(screen.getByText('另有 2 条')).toBeTruthy();
  expect(screen.getByText('等本人办理')).toBeTruthy();
  expect(screen.getByRole('link', { name: '通知，1 条诉求有新动态' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '全部已看' }));
  await waitFor(() => expect(asked('inbox.see')).toEqual([{ issueIds: [issue.id] }]));
});

it('teaches what will stand there while nothing does', async () => {
  openDesk('/inbox', {});
  expect(await screen.findByText('没有新动态')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '全部已看' })).toBeNull();
});

it('counts an issue as seen once one looks at it', async () => {
  const { asked } = openDesk(`/issues?group=all&id=${issue.id}`, { news: [entry], issueCount: 3 });
  await waitFor(() => expect(asked('inbox.see')).toEqual([{ issueIds: [issue.id] }]), { timeout: 10_000 });
});
