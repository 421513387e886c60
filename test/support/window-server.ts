import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Desk } from '#electron/core/ports.ts';
import { createTokens } from '#electron/shells/browser/tokens.ts';
import { createWindowServer } from '#electron/shells/browser/window-server.ts';
import { must } from '#shared/assert.ts';
import { catalogues } from '#shared/text/catalogue.ts';
import { manualTime } from './manual-time.ts';
import { type RawRequest, rawRequest } from './raw-request.ts';

export const words = catalogues['zh-CN'].shell;
const seatSecret = 'ab'.repeat(32);

/** A window server on a real port of this machine, with a screen of two files; ends with the test. */
export async function windowServer(desk: Desk) {
  const screenDir = mkdtempSync(join(tmpdir(), 'screen-'));
  mkdirSync(join(screenDir, 'assets'));
  writeFileSync(join(screenDir, 'index.html'), '<!doctype html><title>desk</title>');
  writeFileSync(join(screenDir, 'assets', 'main-1a2b.js'), 'export {};');
  writeFileSync(join(screenDir, '.stamp'), 'not for windows');

  let issued = 0;
  const tokens = createTokens(() => `token-${++issued}`);
  const time = manualTime();
  const logged: string[] = [];
  const app = await createWindowServer({
    desk,
    screenDir,
    seatSecret,
    tokens,
    words,
    after: time.after,
    log: (_level, message) => logged.push(message),
  });
  const origin = await app.listen({ host: '127.0.0.1', port: 0 });
  onTestFinished(async () => {
    await app.close();
    rmSync(screenDir, { recursive: true });
  });

  const ask = (path: string, request?: RawRequest) => rawRequest(origin, path, request);
  const enter = async (): Promise<string> => {
    const { headers } = await ask(`/?token=${tokens.issue()}`);
    return must(headers['set-cookie']?.[0]?.split(';')[0], 'a fresh token gives a cookie');
  };
  return { origin, tokens, time, logged, ask, enter };
}

/** A desk that answers every call with what it was asked. */
export const echoDesk: Desk = {
  call: async (seat, name, input) => ({ ok: true, value: { seat, name, input } }),
  subscribe: () => () => undefined,
  close: () => Promise.resolve(),
};
