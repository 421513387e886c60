import {
  enterpriseScopes,
  issueScopes,
  referenceScopes,
  type ScopeName,
  visitScopes,
} from '#shared/domain/scopes.ts';
import type { TableName, TableRow } from '#shared/domain/tables.ts';
import type { Reader } from './db.ts';
import { listRows } from './rows.ts';

type Scopes = Map<string, readonly ScopeName[]>;

async function scopesOfVisits(db: Reader, visits: readonly TableRow<'visit'>[]): Promise<Scopes> {
  const firms = await listRows(
    db,
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

async function scopesOfIssues(db: Reader, issues: readonly TableRow<'issue'>[]): Promise<Scopes> {
  const firms = await listRows(
    db,
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

async function scopesOfEvents(db: Reader, events: readonly TableRow<'issue_event'>[]): Promise<Scopes> {
  const issues = await listRows(
    db,
    'issue',
    events.map((event) => event.issueId),
  );
  const scopes = await scopesOfIssues(
    db,
    [...issues.values()].map((stored) => stored.row),
  );
  return new Map(events.map((event) => [event.id, scopes.get(event.issueId) ?? []]));
}

/** The scopes that each of these rows belongs to now, by row id. */
export async function scopesOfRows(
  db: Reader,
  table: TableName,
  rows: readonly TableRow<TableName>[],
): Promise<Scopes> {
  switch (table) {
    case 'enterprise':
      return new Map((rows as TableRow<'enterprise'>[]).map((firm) => [firm.id, enterpriseScopes(firm)]));
    case 'visit':
      return scopesOfVisits(db, rows as TableRow<'visit'>[]);
    case 'issue':
      return scopesOfIssues(db, rows as TableRow<'issue'>[]);
    case 'issue_event':
      return scopesOfEvents(db, rows as TableRow<'issue_event'>[]);
    default:
      return new Map(rows.map((row) => [row.id, referenceScopes]));
  }
}
