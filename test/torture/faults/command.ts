import type { Stage } from '../stage.ts';

/**
 * Gives an operator's command, and complains when it fails although nothing was done to it. Returns what it printed,
 * null when it failed.
 */
export async function command(
  { hub, hubDisk, complain }: Stage,
  args: readonly string[],
  killAfterMs: number | null = null,
): Promise<string | null> {
  const wasFull = hubDisk.isFull();
  const { code, out, err } = await hub.command([...args, '--json'], killAfterMs);
  if (code === 0) return out;
  const isExcused = code === null || wasFull || hubDisk.isFull();
  if (!isExcused) complain(`hub ${args.slice(0, 2).join(' ')}: ${code} ${err}${out}`);
  return null;
}
