import type { Call } from '#shared/contract/api.ts';
import type { EnterpriseRow } from '#shared/contract/app/enterprises.ts';
import { everyIssue, type IssueRow } from '#shared/contract/app/issues.ts';
import type { VisitRow } from '#shared/contract/app/visits.ts';
import type { AppApi } from '#shared/contract/app-api.ts';

interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

const limit = 200;

async function allPages<Row>(ask: (after: string | null) => Promise<Page<Row>>): Promise<Row[]> {
  const rows: Row[] = [];
  let after: string | null = null;
  do {
    const page: Page<Row> = await ask(after);
    rows.push(...page.rows);
    after = page.next;
  } while (after !== null);
  return rows;
}

export function listEnterprises(call: Call<AppApi>): Promise<EnterpriseRow[]> {
  const filter = { text: '', chainCode: null, kind: 'all', isMine: false } as const;
  return allPages((after) => call('enterprises.list', { filter, after, limit }));
}

export function listVisits(call: Call<AppApi>): Promise<VisitRow[]> {
  return allPages((after) => call('visits.list', { enterpriseId: null, text: '', after, limit }));
}

export function listIssues(call: Call<AppApi>): Promise<IssueRow[]> {
  return allPages((after) => call('issues.list', { filter: everyIssue, after, limit }));
}
