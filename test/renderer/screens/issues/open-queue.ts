import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, vi } from 'vitest';
// The window loads a screen when it is first shown; here it is loaded before the clock of a test runs.
import '#renderer/screens/issues/issue-queue.tsx';
import type { FakeState } from '../../../support/fake-desk.ts';
import { openDesk, type RenderedDesk } from '../../../support/render-desk.tsx';

export const press = (init: KeyboardEventInit, target: Element = document.body) =>
  act(async () => fireEvent.keyDown(target, init));

export const letter = (key: string, target?: Element) =>
  press({ key, code: `Key${key.toUpperCase()}` }, target);

/** The first screen of a file is drawn slowly on a busy machine. */
const patient = { timeout: 10_000 };
vi.setConfig({ testTimeout: 20_000 });

export const list = () => screen.findByRole('listbox', { name: '诉求列表' }, patient);
export const detail = () => screen.getByRole('region', { name: '诉求详情' });

/** Opens the window at an address of the queue and waits for the queue. */
export async function openQueue(address: string, start: Partial<FakeState> = {}): Promise<RenderedDesk> {
  const rendered = openDesk(address, start);
  await screen.findByRole('heading', { level: 1 }, patient);
  return rendered;
}

/** Opens the queue with one issue beside it, and waits until that issue is there. */
export async function openIssue(number: number, start: Partial<FakeState> = {}): Promise<RenderedDesk> {
  const rendered = await openQueue(`/issues?id=issue-${number}`, start);
  await waitFor(() => expect(detail().textContent).toContain(`SQ-370699-2026-000${412 + number}`));
  return rendered;
}
