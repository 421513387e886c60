import { act, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { type Notify, useNotify } from '#renderer/ui/notify.tsx';
import { renderDesk } from '../../support/render-desk.tsx';

function open(): Notify {
  let notify: Notify | undefined;
  function Speaker() {
    notify = useNotify();
    return null;
  }
  renderDesk(<Speaker />);
  if (!notify) throw new Error('nothing was rendered');
  return notify;
}

it('takes what was still to be done off once it is done', async () => {
  const notify = open();
  act(() => notify.info('还有 1 处需要填写或修改。'));
  await screen.findByText('还有 1 处需要填写或修改。');
  act(() => notify.done('已保存在本机'));
  await screen.findByText('已保存在本机');
  expect(screen.queryByText('还有 1 处需要填写或修改。')).toBeNull();
});

it('shows one problem at a time, the latest', async () => {
  const notify = open();
  act(() => notify.problem('第一个问题'));
  await screen.findByText('第一个问题');
  act(() => notify.problem('第二个问题'));
  await screen.findByText('第二个问题');
  expect(screen.queryByText('第一个问题')).toBeNull();
});
