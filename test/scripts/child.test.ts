import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runToEnd } from '../../scripts/child.mjs';

const noLimit = new AbortController().signal;

const run = (script: string, limit: AbortSignal, args: string[] = []) =>
  runToEnd(process.execPath, ['-e', script, ...args], { stdio: 'ignore', limit });

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
};

describe('runToEnd', () => {
  it('answers with the exit code', async () => {
    await expect(run('process.exit(3)', noLimit)).resolves.toEqual({ code: 3, isOverLimit: false });
  });

  it('answers 127 for a program that is not there', async () => {
    const result = await runToEnd('/nowhere/program', [], { stdio: 'ignore', limit: noLimit });
    expect(result.code).toBe(127);
  });

  it.runIf(process.platform === 'linux')(
    'ends what the program has started when the time is up',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'child-'));
      onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
      const pidFile = join(folder, 'pid');
      // The program's own child would run for good; its number is all that the program leaves behind.
      const script = `
      const { spawn } = require('node:child_process');
      const { writeFileSync } = require('node:fs');
      const grandchild = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e6)'], { stdio: 'ignore' });
      writeFileSync(process.argv[1], String(grandchild.pid));`;
      const limit = new AbortController();
      const ended = run(script, limit.signal, [pidFile]);
      const grandchild = (): number => (existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8')) : 0);
      await expect.poll(grandchild, { timeout: 10_000 }).toBeGreaterThan(0);
      limit.abort();

      expect((await ended).isOverLimit).toBe(true);
      await expect.poll(() => isAlive(grandchild())).toBe(false);
    },
  );
});
