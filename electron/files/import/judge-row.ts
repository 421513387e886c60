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
  /** Who keeps a new firm of the district whose row names nobody; null: nobody as yet. */
  readonly defaultCommissionerOf: (districtCode: string) => string | null;
  readonly mayWrite: (districtCode: string) => boolean;
  /** Whether a firm, or a new one (null), may be given to whom `to` says, as the hub judges it. */
  readonly mayAssign: (firm: Assigned | null, to: Assigned) => boolean;
}

type Assigned = Pick<Enterprise, 'districtCode' | 'commissionerId'>;

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

/** A new firm before its row is read. A commissioner whom nobody knows is left out and not replaced by another. */
function newFirm(read: ReadFirm, { defaultDistrictCode, defaultCommissionerOf }: JudgeSettings): FirmValues {
  const isNamed = read.problems.some(({ field }) => field === 'commissioner');
  return {
    ...blankFirm,
    districtCode: defaultDistrictCode ?? '',
    commissionerId: isNamed ? null : defaultCommissionerOf(read.districtCode ?? defaultDistrictCode ?? ''),
  };
}

/** What the row writes without giving the firm to somebody whom this person may not give it to. */
function assigned(
  firm: Enterprise | null,
  before: FirmValues,
  changes: FirmChanges,
  { mayAssign }: JudgeSettings,
): { changes: FirmChanges; problems: readonly RowProblem[] } {
  const { commissionerId, ...rest } = changes;
  if (commissionerId === undefined || mayAssign(firm, { ...before, ...changes }))
    return { changes, problems: [] };
  return {
    changes: rest,
    problems: [{ level: 'warning', field: 'commissioner', reason: 'commissioner_not_yours', params: {} }],
  };
}

/** Compares one row with the firm that it is about. */
export function judgeRow(read: ReadFirm, { firm, problem }: Match, settings: JudgeSettings): RowJudgement {
  const { today, mayWrite } = settings;
  const before: FirmValues = firm ?? newFirm(read, settings);
  const { changes, problems: assigning } = assigned(firm, before, changesOf(read, before, today), settings);
  const isDistrictRead = !read.problems.some(({ field }) => field === 'district');
  const problems = [
    ...read.problems,
    ...(problem ? [problem] : []),
    ...(isDistrictRead
      ? districtProblems(firm?.districtCode ?? null, changes.districtCode ?? before.districtCode, mayWrite)
      : []),
    ...doubts(read, before, changes, today),
    ...assigning,
  ];
  return { firm, changes: firm ? changes : { ...before, ...changes }, problems };
}
