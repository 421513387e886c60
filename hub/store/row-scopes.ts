import {
  enterpriseScopes,
  issueScopes,
  referenceScopes,
  type ScopeName,
  visitScopes,
} from '#shared/domain/scopes.ts';
import type { TableName, TableRow } from '#shared/domain/tables.ts';
import type { RowMemory } from './row-memory.ts';

type Scopes = Map<string, readonly ScopeName[]>;

async function scopesOfVisits(memory: RowMemory, visits: readonly TableRow<'visit'>[]): Promise<Scopes> {
  const firms = await memory.rows(
    'enterprise',
    visits.map((visit) => visit.enterpriseId),
  );
  return new Map(
    visits.map((visit) => {
      const firm = firms.get(visit.enterpriseId);
      return [visit.id, firm ? visitScopes(visit, firm.row) : []];
    }),
  );
}

async function scopesOfIssues(memory: RowMemory, issues: readonly TableRow<'issue'>[]): Promise<Scopes> {
  const firms = await memory.rows(
    'enterprise',
    issues.map((issue) => issue.enterpriseId),
  );
  return new Map(
    issues.map((issue) => {
      const firm = firms.get(issue.enterpriseId);
      return [issue.id, firm ? issueScopes(issue, firm.row) : []];
    }),
  );
}

async function scopesOfEvents(
  memory: RowMemory,
  events: readonly TableRow<'issue_event'>[],
): Promise<Scopes> {
  const ids = [...new Set(events.map((event) => event.issueId))];
  const issues = await memory.rows('issue', ids);
  const scopes = await scopesOfIssues(
    memory,
    ids.flatMap((id) => issues.get(id)?.row ?? []),
  );
  return new Map(events.map((event) => [event.id, scopes.get(event.issueId) ?? []]));
}

/** The scopes that each of these rows belongs to now, by row id. */
export async function scopesOfRows(
  memory: RowMemory,
  table: TableName,
  rows: readonly TableRow<TableName>[],
): Promise<Scopes> {
  switch (table) {
    case 'enterprise':
      return new Map((rows as TableRow<'enterprise'>[]).map((firm) => [firm.id, enterpriseScopes(firm)]));
    case 'visit':
      return scopesOfVisits(memory, rows as TableRow<'visit'>[]);
    case 'issue':
      return scopesOfIssues(memory, rows as TableRow<'issue'>[]);
    case 'issue_event':
      return scopesOfEvents(memory, rows as TableRow<'issue_event'>[]);
    default:
      return new Map(rows.map((row) => [row.id, referenceScopes]));
  }
}
