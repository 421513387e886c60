/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

const nothing = { passed: 0, failed: 0, skipped: 0 };

/**
 * @param {'vitest' | 'playwright'} kind
 * @param {string | undefined} report
 * @returns {Counts}
 */
const readCounts = (kind, report) => {
  /** @type {Record<string, number> & { stats?: Record<string, number> }} */
  let read;
  try {
    read = JSON.parse(report ?? '');
  } catch {
    return nothing;
  }
  if (kind === 'vitest') {
    const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0 } = read;
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
  }
  const { expected = 0, flaky = 0, unexpected = 0, skipped = 0 } = read.stats ?? {};
  return { passed: expected + flaky, failed: unexpected, skipped };
};

/**
 * Counts the tests of a runner's JSON report. A flaky test passed in the end; a run that failed although no
 * test did (a file that does not load, a crash, no report) counts one failure.
 *
 * @param {'vitest' | 'playwright'} kind
 * @param {string | undefined} report
 * @param {boolean} hasSucceeded whether the runner ended with exit code 0
 * @returns {Counts}
 */
export const countTests = (kind, report, hasSucceeded) => {
  const counts = readCounts(kind, report);
  return !hasSucceeded && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
};

/**
 * @param {Counts[]} all
 * @returns {Counts}
 */
export const addCounts = (all) =>
  all.reduce(
    (sum, counts) => ({
      passed: sum.passed + counts.passed,
      failed: sum.failed + counts.failed,
      skipped: sum.skipped + counts.skipped,
    }),
    nothing,
  );

/**
 * The closing line that machines read too.
 *
 * @param {Counts} counts
 */
export const closingLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
