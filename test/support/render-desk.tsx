import { cleanup, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { onTestFinished } from 'vitest';
import { createQueryClient, keepFresh } from '#renderer/client/query-client.ts';
import { watchDesk } from '#renderer/client/watch-desk.ts';
import { App, type AppProps, Surroundings } from '#renderer/frame/app.tsx';
import { createDeskRouter } from '#renderer/routes.tsx';
import { createTexts } from '#renderer/state/create-texts.ts';
import { createPreferences } from '#renderer/state/preferences.tsx';
import { createClient } from '#shared/contract/api.ts';
import { createFakeDesk, type FakeDesk, type FakeState } from './fake-desk.ts';

/** 14:02 of 24 November 2026 in Shanghai. */
export const testNow = Date.parse('2026-11-24T06:02:00.000Z');

/** What jsdom lacks and the kit asks for. */
function completeWindow(): void {
  const media = (query: string) => ({
    matches: false,
    media: query,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
  });
  class Observer {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  }
  Object.assign(window, { matchMedia: media, ResizeObserver: Observer });
  // As in newer browsers, which answer with a promise.
  Element.prototype.scrollIntoView = async () => undefined;
  Element.prototype.scrollTo = () => undefined;
  // Lists show the rows that fit, and jsdom lays nothing out.
  Object.defineProperties(Element.prototype, {
    clientHeight: { configurable: true, value: 600 },
    clientWidth: { configurable: true, value: 800 },
  });
}

export interface RenderedDesk {
  readonly desk: FakeDesk;
  /** The inputs of one procedure's calls, oldest first. */
  readonly asked: (name: string) => readonly unknown[];
}

function surroundingsOver(desk: FakeDesk): AppProps {
  const queryClient = createQueryClient();
  const { carrier, health } = watchDesk(desk);
  const stop = keepFresh(queryClient, carrier);
  onTestFinished(() => {
    cleanup();
    stop();
    queryClient.clear();
  });
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `0192f1a0-0000-7000-8000-${String(ids).padStart(12, '0')}`;
  };
  return {
    link: { call: createClient(carrier.call), health, now: () => testNow, newId, isDesktop: true },
    queryClient,
    preferences: createPreferences(storage),
    texts: createTexts(),
  };
}

const withAsked = (desk: FakeDesk): RenderedDesk => ({
  desk,
  asked: (name) => desk.asked.filter((call) => call.name === name).map(({ input }) => input),
});

/** Renders a part inside everything that screens count on, over a fake desk, without addresses. */
export function renderDesk(children: ReactNode, start: Partial<FakeState> = {}): RenderedDesk {
  completeWindow();
  const desk = createFakeDesk(start);
  render(<Surroundings {...surroundingsOver(desk)}>{children}</Surroundings>);
  return withAsked(desk);
}

/** Opens the whole window at an address such as `/enterprises`. */
export function openDesk(address: string, start: Partial<FakeState> = {}): RenderedDesk {
  completeWindow();
  window.location.hash = address;
  const desk = createFakeDesk(start);
  render(<App {...surroundingsOver(desk)} router={createDeskRouter()} />);
  return withAsked(desk);
}
