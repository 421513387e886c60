import { chainName } from '../domain/chains.ts';
import { districtName } from '../domain/districts.ts';
import { type Enterprise, isDoubling } from '../domain/enterprise.ts';
import type { Issue } from '../domain/issue.ts';
import type { Visit } from '../domain/visit.ts';
import type { Names } from './names.ts';
import type { VisitLedgerRow } from './visit-ledger.ts';

type IssueOfVisit = Pick<Issue, 'visitId' | 'title' | 'dispatchedAt' | 'state'>;

/** What the rows are made of: visits in the order of the ledger, and what they refer to. */
export interface VisitRecords {
  readonly visits: readonly Visit[];
  readonly firms: readonly Enterprise[];
  readonly issues: readonly IssueOfVisit[];
}

const firmPart = (firm: Enterprise | undefined, on: string) => ({
  enterpriseName: firm?.name ?? '',
  uscc: firm?.uscc ?? '',
  districtName: firm ? districtName(firm.districtCode) : '',
  chainName: chainName(firm?.chainCode ?? null),
  chainRole: firm?.chainRole ?? null,
  isDoubling: firm ? isDoubling(firm, on) : false,
});

/** The rows of the ledger of visits; a firm that this person may not see stays without a name. */
export function visitLedgerRows({ visits, firms, issues }: VisitRecords, names: Names): VisitLedgerRow[] {
  const firmById = new Map(firms.map((firm) => [firm.id, firm]));
  const issuesOf = Map.groupBy(issues, ({ visitId }) => visitId);
  return visits.map((visit, index) => {
    const raised = issuesOf.get(visit.id) ?? [];
    const lead = { name: names.person(visit.leadVisitorId), unit: names.unitOfPerson(visit.leadVisitorId) };
    return {
      ...visit,
      ...firmPart(firmById.get(visit.enterpriseId), visit.visitedOn),
      number: index + 1,
      visitors: [lead, ...visit.coVisitors].filter(({ name }) => name !== ''),
      issueTitles: raised.map(({ title }) => title),
      solvedOnSpot: raised.filter(({ state }) => state === 'closed_on_spot').length,
      handedOn: raised.filter(({ dispatchedAt }) => dispatchedAt !== null).length,
      isUnsent: visit.receivedAt === null,
    };
  });
}
