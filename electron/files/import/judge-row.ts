import { districtName } from '#shared/domain/districts.ts';
import { type Enterprise, isDoubling } from '#shared/domain/enterprise.ts';
import { blankFirm, changesOf, type FirmChanges, type FirmValues } from './changes.ts';
import type { Match } from './known-firms.ts';
import type { ReadFirm } from './read-firm.ts';
import type { RowProblem } from './row-problem.ts';

export interface JudgeSettings {
  /** YYYY-MM-DD. */
  readonly today: string;
  /** For a new firm whose row names no district; null where that has to be said. */
  readonly defaultDistrictCode: string | null;
  readonly mayWrite: (districtCode: string) => boolean;
}

/** What a row would write, and what speaks against it. */
export interface RowJudgement {
  readonly firm: Enterprise | null;
  readonly changes: FirmChanges;
  readonly problems: readonly RowProblem[];
}

function* districtProblems(
  before: string | null,
  after: string,
  mayWrite: JudgeSettings['mayWrite'],
): Generator<RowProblem> {
  if (after === '') {
    yield { level: 'error', field: 'district', reason: 'district_missing', params: {} };
    return;
  }
  const foreign = [before, after].find((code) => code !== null && !mayWrite(code));
  if (foreign) {
    const params = { district: districtName(foreign) };
    yield { level: 'error', field: 'district', reason: 'district_not_yours', params };
  }
}

function* doubts(
  read: ReadFirm,
  before: FirmValues,
  changes: FirmChanges,
  today: string,
): Generator<RowProblem> {
  if (read.isCodeDoubtful && changes.uscc !== undefined) {
    yield { level: 'warning', field: 'uscc', reason: 'code_check_digit', params: { value: read.code } };
  }
  const hasChain = (changes.chainCode ?? before.chainCode) !== null;
  const isChainNoted = read.problems.some(({ field }) => field === 'chain');
  if (changes.chainRole && !hasChain && !isChainNoted) {
    yield { level: 'warning', field: 'chain', reason: 'chain_missing', params: {} };
  }
  if (read.isDoubling === false && isDoubling(before, today) && changes.doublingTo !== undefined) {
    yield {
      level: 'warning',
      field: 'doubling',
      reason: 'doubling_ends',
      params: { day: changes.doublingTo ?? '' },
    };
  }
}

/** Compares one row with the firm that it is about. */
export function judgeRow(read: ReadFirm, { firm, problem }: Match, settings: JudgeSettings): RowJudgement {
  const { today, defaultDistrictCode, mayWrite } = settings;
  const before: FirmValues = firm ?? { ...blankFirm, districtCode: defaultDistrictCode ?? '' };
  const changes = changesOf(read, before, today);
  const isDistrictRead = !read.problems.some(({ field }) => field === 'district');
  const problems = [
    ...read.problems,
    ...(problem ? [problem] : []),
    ...(isDistrictRead
      ? districtProblems(firm?.districtCode ?? null, changes.districtCode ?? before.districtCode, mayWrite)
      : []),
    ...doubts(read, before, changes, today),
  ];
  return { firm, changes: firm ? changes : { ...before, ...changes }, problems };
}
