import { describe, expect, it, vi } from 'vitest';
import { type CarrierGround, chooseCarrier } from '#renderer/client/choose-carrier.ts';
import type { DeskEvent } from '#shared/contract/events.ts';

class Stream {
  static last: Stream | undefined;
  readonly address: string;
  onopen: (() => void) | null = null;
  onmessage: ((message: { data: string }) => void) | null = null;
  onerror: (() => void) | null = null;
  close = vi.fn();
  constructor(address: string) {
    this.address = address;
    Stream.last = this;
  }
}

const browser = (fetch: typeof globalThis.fetch): CarrierGround => ({
  fetch,
  EventSource: Stream as unknown as CarrierGround['EventSource'],
});

const answering =
  (body: string): typeof globalThis.fetch =>
  async () =>
    new Response(body);

describe('chooseCarrier', () => {
  it('takes the pipe of the desktop window where there is one', () => {
    const desk = { call: vi.fn(), onEvent: vi.fn() };
    expect(chooseCarrier({ ...browser(vi.fn()), desk })).toBe(desk);
  });

  it('carries calls over HTTP in a browser window', async () => {
    const fetch = vi.fn(answering('{"ok":true,"value":1}'));
    const reply = await chooseCarrier(browser(fetch)).call('sync.status', { a: 1 });
    expect(reply).toEqual({ ok: true, value: 1 });
    expect(fetch).toHaveBeenCalledWith(
      'rpc',
      expect.objectContaining({ method: 'POST', body: '{"name":"sync.status","input":{"a":1}}' }),
    );
  });

  it('asks the server of the page even where the browser thinks that it is offline', async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    const { call } = chooseCarrier(browser(answering('{"ok":true,"value":1}')));
    expect(await call('sync.status', {})).toEqual({ ok: true, value: 1 });
  });

  it('answers with a refusal when the server of the page is gone', async () => {
    const { call } = chooseCarrier(browser(() => Promise.reject(new TypeError('failed'))));
    expect(await call('sync.status', {})).toEqual({ ok: false, refusal: { code: 'desk_unreachable' } });
  });

  it('does not take something else for a reply', async () => {
    const { call } = chooseCarrier(browser(answering('"hello"')));
    expect(await call('sync.status', {})).toEqual({ ok: false, refusal: { code: 'unexpected' } });
  });
});

describe('events over HTTP', () => {
  const listen = () => {
    const heard: DeskEvent[] = [];
    const stop = chooseCarrier(browser(vi.fn())).onEvent((event) => heard.push(event));
    return { heard, stop, stream: Stream.last };
  };

  it('hands on what the desk says', () => {
    const { heard, stream } = listen();
    expect(stream?.address).toBe('events');
    stream?.onmessage?.({ data: '{"kind":"changed","topics":["sync"]}' });
    stream?.onmessage?.({ data: '{"kind":"unheard of"}' });
    expect(heard).toEqual([{ kind: 'changed', topics: ['sync'] }]);
  });

  it('says that all may be different after a cut, and only then', () => {
    const { heard, stream } = listen();
    stream?.onopen?.();
    expect(heard).toEqual([]);
    stream?.onopen?.();
    expect(heard[0]?.topics).toContain('issues');
    expect(heard[0]?.topics).toContain('session');
  });

  it('tells when the stream is cut', () => {
    const cut = vi.fn();
    chooseCarrier(browser(vi.fn())).onEvent(() => undefined, cut);
    Stream.last?.onerror?.();
    expect(cut).toHaveBeenCalledTimes(1);
  });

  it('closes the stream when nobody listens any more', () => {
    const { stop, stream } = listen();
    stop();
    expect(stream?.close).toHaveBeenCalled();
  });
});
