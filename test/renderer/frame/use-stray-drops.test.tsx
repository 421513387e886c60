import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { useStrayDrops } from '#renderer/frame/use-stray-drops.ts';

afterEach(cleanup);

function dropOf(types: readonly string[]): Event {
  const event = new Event('drop', { cancelable: true });
  Object.defineProperty(event, 'dataTransfer', { value: { types } });
  window.dispatchEvent(event);
  return event;
}

it('keeps a browser from leaving the desk for a file, and lets text be dragged', () => {
  const { unmount } = renderHook(useStrayDrops);
  expect(dropOf(['Files']).defaultPrevented).toBe(true);
  expect(dropOf(['text/plain']).defaultPrevented).toBe(false);
  unmount();
  expect(dropOf(['Files']).defaultPrevented).toBe(false);
});
