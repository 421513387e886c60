import type { ChildProcess } from 'node:child_process';

/** The groups of processes that are running; each is led by one that was started here, detached. */
const groups = new Set<number>();

/** Remembers a process until it has ended, so that nothing outlives the torture. */
export function remember(child: ChildProcess): void {
  const { pid } = child;
  if (pid === undefined) return;
  groups.add(pid);
  child.once('exit', () => groups.delete(pid));
}

/** Sends a signal to a process and to all it has started; nothing happens when they are gone. */
export function signalGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // The group has ended meanwhile.
  }
}

export function killAll(): void {
  for (const pid of groups) signalGroup(pid, 'SIGKILL');
}
