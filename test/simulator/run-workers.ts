import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { createInterface } from 'node:readline';
import type { SeedReport, WorkerOrders } from './worker-orders.ts';

export interface Batch {
  readonly program: string;
  readonly from: number;
  readonly seeds: number;
  readonly isVerbose: boolean;
}

/** Plays seeds on every processor. `onSeed` returns true when it has seen enough. Throws when a worker breaks down. */
export async function runWorkers(
  { program, from, seeds, isVerbose }: Batch,
  onSeed: (report: SeedReport) => boolean,
): Promise<void> {
  // One more than there are processors: each waits now and then for keys and files of its own.
  const stride = Math.max(1, Math.min(seeds, availableParallelism() + 1));
  let isEnough = false;
  const runOne = (index: number) =>
    new Promise<void>((resolve, reject) => {
      const count = Math.ceil((seeds - index) / stride);
      const orders: WorkerOrders = { from: from + index, stride, count, isVerbose };
      const child = spawn(process.execPath, ['--enable-source-maps', program, JSON.stringify(orders)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      createInterface({ input: child.stdout }).on('line', (line) => {
        if (isEnough) return;
        isEnough = onSeed(JSON.parse(line) as SeedReport);
        if (isEnough) for (const worker of workers) worker.kill();
      });
      const workers = children;
      children.push(child);
      child.once('error', reject);
      child.once('close', (code) => {
        if (code === 0 || isEnough) resolve();
        else reject(new Error(`A worker ended with ${code}.`));
      });
    });
  const children: ReturnType<typeof spawn>[] = [];
  await Promise.all(Array.from({ length: stride }, (_, index) => runOne(index)));
}
