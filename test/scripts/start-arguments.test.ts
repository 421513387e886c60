import { describe, expect, it } from 'vitest';
import { Obstacle } from '../../scripts/say.mjs';
import { readStartArguments } from '../../scripts/start-arguments.mjs';

describe('readStartArguments', () => {
  it('leaves everything it does not know to the shell, in order', () => {
    expect(readStartArguments(['--port', '0', '--shell', 'browser', '--lang=en-US', 'x.cdpkg'])).toEqual({
      requested: 'browser',
      hasNoSandbox: false,
      rest: ['--port', '0', '--lang=en-US', 'x.cdpkg'],
    });
  });

  it('reads --shell=desktop and --no-sandbox', () => {
    expect(readStartArguments(['--shell=desktop', '--no-sandbox'])).toEqual({
      requested: 'desktop',
      hasNoSandbox: true,
      rest: [],
    });
  });

  it.each([[['--shell', 'phone']], [['--shell=']], [['--shell']]])('refuses %j with a sentence', (args) => {
    expect(() => readStartArguments(args)).toThrow(Obstacle);
  });
});
