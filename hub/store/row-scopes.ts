import {
  commitmentScopes,
  disclosureScopes,
  enterpriseScopes,
  heldScopes,
  issueScopes,
  referenceScopes,
  reportScopes,
  type ScopeName,
  viewScopes,
  visitScopes,
} from '#shared/domain/scopes.ts';
import { type TableName, type TableRow, tableNames } from '#shared/domain/tables.ts';
import type { RowMemory } from './row-memory.ts';
import type { StoredRow } from './rows.ts';

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

async function scopesOfCommitments(
  memory: RowMemory,
  commitments: readonly TableRow<'commitment'>[],
): Promise<Scopes> {
  const firms = await memory.rows(
    'enterprise',
    commitments.map(({ enterpriseId }) => enterpriseId),
  );
  return new Map(
    commitments.map((commitment) => {
      const firm = firms.get(commitment.enterpriseId);
      return [commitment.id, firm ? commitmentScopes(commitment, firm.row) : []];
    }),
  );
}

/** The history of a firm is seen where the firm is. */
async function scopesOfFirmEvents(
  memory: RowMemory,
  events: readonly TableRow<'enterprise_event'>[],
): Promise<Scopes> {
  const firms = await memory.rows(
    'enterprise',
    events.map(({ enterpriseId }) => enterpriseId),
  );
  return new Map(
    events.map(({ id, enterpriseId }) => {
      const firm = firms.get(enterpriseId);
      return [id, firm && !firm.isDeleted ? enterpriseScopes(firm.row) : []];
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

/** An attachment is seen where what it belongs to is seen. */
async function scopesOfAttachments(
  memory: RowMemory,
  attachments: readonly TableRow<'attachment'>[],
): Promise<Scopes> {
  const scopes = new Map<string, readonly ScopeName[]>();
  for (const [table, some] of Map.groupBy(attachments, ({ ownerTable }) => ownerTable)) {
    const ids = [...new Set(some.map(({ ownerId }) => ownerId))];
    const found = await memory.rows(table, ids);
    const owners = ids.flatMap((id) => found.get(id) ?? []);
    const ofOwners = await scopesOfRows(memory, table, owners as unknown as StoredRow[]);
    for (const { id, ownerId } of some) scopes.set(id, ofOwners.get(ownerId) ?? []);
  }
  return scopes;
}

/** A conflict is seen where its row is seen: both values are values of that row. */
async function scopesOfConflicts(
  memory: RowMemory,
  conflicts: readonly TableRow<'conflict'>[],
): Promise<Scopes> {
  const scopes = new Map<string, readonly ScopeName[]>();
  for (const [name, some] of Map.groupBy(conflicts, (conflict) => conflict.tableName)) {
    const table = tableNames.find((one) => one === name);
    if (table === undefined) continue;
    const ids = some.map((conflict) => conflict.pk);
    const found = await memory.rows(table, ids);
    const rows = ids.flatMap((id) => found.get(id) ?? []);
    const ofRows = await scopesOfRows(memory, table, rows);
    for (const conflict of some) scopes.set(conflict.id, ofRows.get(conflict.pk) ?? []);
  }
  return scopes;
}

/** The scopes that each of these rows belongs to now, by row id; a deleted row belongs to none. */
export async function scopesOfRows(
  memory: RowMemory,
  table: TableName,
  stored: readonly StoredRow[],
): Promise<Scopes> {
  const live = stored.filter(({ isDeleted }) => !isDeleted).map(({ row }) => row);
  switch (table) {
    case 'enterprise':
      return new Map((live as TableRow<'enterprise'>[]).map((firm) => [firm.id, enterpriseScopes(firm)]));
    case 'visit':
      return scopesOfVisits(memory, live as TableRow<'visit'>[]);
    case 'commitment':
      return scopesOfCommitments(memory, live as TableRow<'commitment'>[]);
    case 'issue':
      return scopesOfIssues(memory, live as TableRow<'issue'>[]);
    case 'issue_event':
      return scopesOfEvents(memory, live as TableRow<'issue_event'>[]);
    case 'enterprise_event':
      return scopesOfFirmEvents(memory, live as TableRow<'enterprise_event'>[]);
    case 'disclosure':
      return new Map((live as TableRow<'disclosure'>[]).map((row) => [row.id, disclosureScopes(row)]));
    case 'saved_view':
      return new Map((live as TableRow<'saved_view'>[]).map((view) => [view.id, viewScopes(view)]));
    case 'report_archive':
      return new Map((live as TableRow<'report_archive'>[]).map((row) => [row.id, reportScopes(row)]));
    case 'attachment':
      return scopesOfAttachments(memory, live as TableRow<'attachment'>[]);
    case 'conflict':
      return scopesOfConflicts(memory, live as TableRow<'conflict'>[]);
    case 'held':
      return new Map((live as TableRow<'held'>[]).map((held) => [held.id, heldScopes(held)]));
    default:
      return new Map(live.map((row) => [row.id, referenceScopes]));
  }
}
