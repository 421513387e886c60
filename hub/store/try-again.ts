/** How a transaction that lost against another one waits before it runs again. */
export interface RetryPorts {
  /** From 0 to below 1: spreads those who met once, so that they do not meet again. */
  readonly random: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/**
 * SQLSTATE of what is over when the other transaction is over: serialization failure, deadlock, lock not available.
 * PostgreSQL, appendix A.
 */
const transientCodes = new Set(['40001', '40P01', '55P03']);

const mostAttempts = 6;
const firstWaitMs = 20;

export function isTransient(error: unknown): boolean {
  return error instanceof Error && 'code' in error && transientCodes.has(String(error.code));
}

/**
 * Runs `transaction` from its start until it does not lose against another one, at most six times, with a random wait
 * of up to 20, 40, 80 ... milliseconds between them. Throws what the last attempt threw.
 */
export async function tryAgain<T>(transaction: () => Promise<T>, { random, wait }: RetryPorts): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transaction();
    } catch (error) {
      if (attempt === mostAttempts || !isTransient(error)) throw error;
      await wait(random() * firstWaitMs * 2 ** (attempt - 1));
    }
  }
}
