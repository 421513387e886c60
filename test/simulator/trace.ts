import { createHash } from 'node:crypto';

/** What happened in a run, line by line. Two runs of one seed must have the same digest. */
export interface Trace {
  readonly say: (line: string) => void;
  readonly digest: () => string;
}

export function createTrace(now: () => number, start: number, print: ((line: string) => void) | null): Trace {
  const hash = createHash('sha256');
  return {
    say: (text) => {
      const line = `${String(now() - start).padStart(8)} ${text}`;
      hash.update(line);
      hash.update('\n');
      print?.(line);
    },
    digest: () => hash.copy().digest('hex'),
  };
}
