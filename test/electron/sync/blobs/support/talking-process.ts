import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A process that says lines, and that a test ends by force. */
export interface Talking {
  /** The next line that begins so, of those not read yet; null when the process has ended without it. */
  readonly next: (start: string) => Promise<string | null>;
  /** The most memory it had in RAM so far, in MiB (Linux). */
  readonly peakMib: () => number;
  readonly kill: () => Promise<void>;
}

const programs = {
  hub: fileURLToPath(new URL('./hub-process.ts', import.meta.url)),
  desk: fileURLToPath(new URL('./desk-process.ts', import.meta.url)),
};

export function talk(program: keyof typeof programs, args: readonly string[]): Talking {
  const child: ChildProcess = spawn(process.execPath, ['--no-warnings', programs[program], ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const lines = createInterface({ input: child.stdout ?? process.stdin })[Symbol.asyncIterator]();
  return {
    next: async (start) => {
      for (;;) {
        const line = await lines.next();
        if (line.done === true) return null;
        if (line.value.startsWith(start)) return line.value;
      }
    },
    peakMib: () => {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      return Math.round(Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / 1024);
    },
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await ended;
    },
  };
}
