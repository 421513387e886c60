import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { asksForHelp, startHelp } from '../../scripts/start-help.mjs';

const start = join(import.meta.dirname, '..', '..', 'scripts', 'start.mjs');

describe('the help of npm start', () => {
  it('has one line for each option', () => {
    const lines = startHelp().split('\n').slice(1);
    expect(lines.map((line) => /^ {2}(--[a-z-]+)/.exec(line)?.[1])).toEqual([
      '--shell',
      '--no-open',
      '--port',
      '--data',
      '--hub',
      '--no-sandbox',
      '--help',
    ]);
  });

  it('is asked for in either way', () => {
    expect([['--port', '1', '--help'], ['-h'], ['--no-open']].map(asksForHelp)).toEqual([true, true, false]);
  });

  it('is printed, starts nothing and ends well', async () => {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [start, '--help']);
    expect([stdout, stderr]).toEqual([`${startHelp()}\n`, '']);
  });
});
