import { dayOf } from '../calendar/office-time.ts';
import { districtName } from '../domain/districts.ts';
import { type Enterprise, isDoubling } from '../domain/enterprise.ts';
import type { Issue } from '../domain/issue.ts';
import { lampOf } from '../workflow/lamp.ts';
import type { IssueLedgerRow } from './issue-ledger.ts';
import type { Names } from './names.ts';

/** What the rows are made of: issues in the order of the ledger, and what they refer to. */
export interface IssueRecords {
  readonly issues: readonly Issue[];
  /** For issues that the hub has not snapshot yet. */
  readonly firms: readonly Enterprise[];
  /** What was last noted about an issue, by its id. */
  readonly notes: ReadonlyMap<string, string>;
}

const dayOrNull = (instant: string | null): string | null => (instant === null ? null : dayOf(instant));

/** The hub's snapshot of the firm; the firm itself as long as the hub has not received the issue. */
function firmPart(issue: Issue, firm: Enterprise | undefined) {
  if (issue.receivedAt !== null || !firm) {
    const { enterpriseName, chainRole, districtCode } = issue;
    return {
      enterpriseName,
      chainRole,
      isDoubling: issue.isDoubling,
      districtName: districtName(districtCode),
    };
  }
  return {
    enterpriseName: firm.name,
    chainRole: firm.chainRole,
    isDoubling: isDoubling(firm, dayOf(issue.capturedAt)),
    districtName: districtName(firm.districtCode),
  };
}

/** The rows of the ledger of issues with their lamps at `now` (ISO instant). */
export function issueLedgerRows(
  { issues, firms, notes }: IssueRecords,
  names: Names,
  now: string,
): IssueLedgerRow[] {
  const firmById = new Map(firms.map((firm) => [firm.id, firm]));
  return issues.map((issue, index) => ({
    ...issue,
    ...firmPart(issue, firmById.get(issue.enterpriseId)),
    number: index + 1,
    issueNo: issue.issueNo ?? '',
    collectedOn: dayOf(issue.capturedAt),
    panelName: names.panel(issue.panelCode ?? issue.proposedPanelCode),
    leadUnitName: names.unit(issue.leadUnitId),
    assistUnitNames: issue.assistUnitIds.map(names.unit).filter((name) => name !== ''),
    dispatchedOn: dayOrNull(issue.dispatchedAt),
    progress: notes.get(issue.id) ?? '',
    closedOn: dayOrNull(issue.closedAt),
    calledBackOn: dayOrNull(issue.callbackAt),
    lamp: lampOf(issue, now),
    isUnsent: issue.receivedAt === null,
  }));
}
