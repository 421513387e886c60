import { describe, expect, it } from 'vitest';
import { addCounts, closingLine, countTests } from '../../scripts/count-tests.mjs';

describe('countTests', () => {
  it('reads a vitest report', () => {
    const report = { numPassedTests: 5, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 };
    expect(countTests('vitest', JSON.stringify(report), false)).toEqual({ passed: 5, failed: 2, skipped: 2 });
  });

  it('reads a Playwright report, where a flaky test passed in the end', () => {
    const report = { stats: { expected: 4, flaky: 1, unexpected: 0, skipped: 3 } };
    expect(countTests('playwright', JSON.stringify(report), true)).toEqual({
      passed: 5,
      failed: 0,
      skipped: 3,
    });
  });

  it.each([
    ['a run that failed without a failing test', '{"numPassedTests":5,"numFailedTests":0}', 5],
    ['a run that left no report', undefined, 0],
    ['a run that was stopped while it wrote its report', '{"numPass', 0],
  ])('counts one failure for %s', (_, report, passed) => {
    expect(countTests('vitest', report, false)).toEqual({ passed, failed: 1, skipped: 0 });
  });
});

describe('closingLine', () => {
  it('adds all steps up', () => {
    const total = addCounts([
      { passed: 1, failed: 0, skipped: 0 },
      { passed: 40, failed: 2, skipped: 0 },
    ]);
    expect(closingLine(total)).toBe('41 passed, 2 failed');
  });

  it('names skipped tests only when there are any', () => {
    expect(closingLine({ passed: 3, failed: 0, skipped: 1 })).toBe('3 passed, 0 failed, 1 skipped');
  });
});
