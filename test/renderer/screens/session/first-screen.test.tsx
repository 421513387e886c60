import { act, fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FirstScreen } from '#renderer/screens/session/first-screen.tsx';
import type { Session } from '#shared/contract/app/session.ts';
import { fakeState } from '../../../support/fake-desk.ts';
import { renderDesk } from '../../../support/render-desk.tsx';

const session: Session = {
  ...fakeState.session,
  person: null,
  known: [{ account: 'real-a', name: '演示账号丙', title: '调度员', isDemo: false }],
  demo: {
    district: '示例区',
    people: [{ account: 'demo-a', name: '演示账号甲', title: '服务企业专员', role: 'commissioner' }],
  },
};

it('enters as a demo person with one click', async () => {
  const { asked } = renderDesk(<FirstScreen session={session} />);
  await act(async () => fireEvent.click(screen.getByRole('button', { name: /演示账号甲/ })));
  expect(asked('session.signInDemo')).toEqual([{ account: 'demo-a' }]);
});

it('puts those who are seldom wanted behind one line', async () => {
  const people = Array.from({ length: 22 }, (_, index) => ({
    account: `demo-${index}`,
    name: `演示账号${index}`,
    title: '服务企业专员',
    role: 'commissioner',
  }));
  renderDesk(<FirstScreen session={{ ...session, demo: { district: '示例区', people } }} />);
  const cards = () => screen.getAllByRole('button', { name: /^演示账号\d/ });
  expect(cards()).toHaveLength(16);
  const more = screen.getByText('更多身份 6 个').closest('details');
  if (!more) throw new Error('the line does not open anything');
  await act(async () => {
    more.open = true;
    fireEvent(more, new Event('toggle'));
  });
  expect(cards()).toHaveLength(22);
});

it('takes a known account over into the form', async () => {
  renderDesk(<FirstScreen session={session} />);
  await act(async () => fireEvent.click(screen.getByRole('button', { name: /演示账号丙/ })));
  expect((screen.getByLabelText('账号') as HTMLInputElement).value).toBe('real-a');
  expect(document.activeElement).toBe(screen.getByLabelText('密码'));
});

it('says plainly that the hub cannot be reached, and what works still', () => {
  renderDesk(<FirstScreen session={{ ...session, isHubReachable: false }} />);
  expect(screen.getByRole('status').textContent).toContain('在本机登录过的人可以照常工作');
  expect(screen.queryByRole('button', { name: /演示账号甲/ })).toBeNull();
});

it('shows a refusal under the form as one sentence', async () => {
  renderDesk(<FirstScreen session={session} />);
  fireEvent.change(screen.getByLabelText('账号'), { target: { value: 'someone' } });
  fireEvent.change(screen.getByLabelText('密码'), { target: { value: 'wrong' } });
  await act(async () => fireEvent.click(screen.getByRole('button', { name: '登录' })));
  expect((await screen.findByRole('alert')).textContent).toBe('账号或密码不对，请重新输入。');
});
