import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Popover } from '#renderer/ui/popover.tsx';
import { renderDesk } from '../../support/render-desk.tsx';

it('takes the focus when it opens, and Escape gives it back', async () => {
  renderDesk(
    <Popover label="为什么" title="期限">
      从次日起计
    </Popover>,
  );
  const button = screen.getByRole('button', { name: '为什么' });
  expect(button.getAttribute('aria-expanded')).toBe('false');
  await act(async () => fireEvent.click(button));
  const words = await screen.findByRole('dialog', { name: '期限' });
  expect(words.textContent).toBe('从次日起计');
  expect(button.getAttribute('aria-expanded')).toBe('true');
  await act(async () => fireEvent.keyDown(words, { key: 'Escape' }));
  await waitFor(() => expect(button.getAttribute('aria-expanded')).toBe('false'));
  expect(document.activeElement).toBe(button);
});
