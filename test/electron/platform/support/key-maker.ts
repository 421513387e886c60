import { workerData } from 'node:worker_threads';
import { obtainKey } from '#electron/platform/key-file.ts';

interface Race {
  readonly folders: readonly string[];
  /** How many have come to each start so far. */
  readonly gate: Int32Array;
  readonly runners: number;
  readonly say: { readonly postMessage: (keys: readonly string[]) => void };
}

const { folders, gate, runners, say } = workerData as Race;

/** All of them begin each folder at the same instant; who waits leaves the processor to the others. */
function meetAt(index: number): void {
  const come = Atomics.add(gate, index, 1) + 1;
  if (come === runners) Atomics.notify(gate, index);
  else Atomics.wait(gate, index, come);
}

const keys = folders.map((folder, index) => {
  meetAt(index);
  return Buffer.from(obtainKey(`${folder}/desk.key`, `${folder}/desk.db`)).toString('hex');
});
say.postMessage(keys);
