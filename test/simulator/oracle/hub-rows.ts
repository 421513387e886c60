import type Database from 'better-sqlite3';
import type { RowMemory } from '#hub/store/row-memory.ts';
import { scopesOfRows } from '#hub/store/row-scopes.ts';
import type { StoredRow } from '#hub/store/rows.ts';
import { type Columns, fromColumns } from '#shared/domain/columns.ts';
import type { RoleGrant } from '#shared/domain/role.ts';
import { type ScopeName, scopesOfPerson } from '#shared/domain/scopes.ts';
import { type TableName, tableNames } from '#shared/domain/tables.ts';
import type { FieldVersions } from '#shared/sync/row-frame.ts';
import { prepared } from './prepared.ts';

/** A row in the hub's tables with the scopes that it belongs to by its content, whatever the feed says. */
export interface HubRow {
  readonly stored: StoredRow;
  readonly scopes: readonly ScopeName[];
}

function storedOf<N extends TableName>(table: N, found: Columns): StoredRow<N> {
  return {
    table,
    rowNo: Number(found.row_no),
    seq: Number(found.seq),
    versions: JSON.parse(String(found.fv)) as FieldVersions,
    isDeleted: found.deleted_at !== null,
    row: fromColumns(table, found),
  };
}

const allOf = (raw: Database.Database, table: TableName): StoredRow[] =>
  (prepared(raw, `SELECT * FROM ${table}`).all() as Columns[]).map((found) => storedOf(table, found));

/** Reads the disk directly, not through the hub's own queries. */
export function memoryOver(raw: Database.Database): RowMemory {
  const tables = new Map<TableName, Map<string, StoredRow>>();
  return {
    rows: async (table, ids) => {
      const known = tables.get(table) ?? new Map<string, StoredRow>();
      tables.set(table, known);
      for (const id of ids) {
        if (known.has(id)) continue;
        const found = prepared(raw, `SELECT * FROM ${table} WHERE id = ?`).get(id) as Columns | undefined;
        if (found) known.set(id, storedOf(table, found) as unknown as StoredRow);
      }
      return known as never;
    },
  };
}

/** Every row of the hub by `<table>/<id>`. */
export async function hubRows(raw: Database.Database): Promise<Map<string, HubRow>> {
  const memory = memoryOver(raw);
  const rows = new Map<string, HubRow>();
  for (const table of tableNames) {
    const stored = allOf(raw, table);
    const scopes = await scopesOfRows(memory, table, stored);
    for (const one of stored) {
      rows.set(`${table}/${one.row.id}`, { stored: one, scopes: scopes.get(one.row.id) ?? [] });
    }
  }
  return rows;
}

interface GrantColumns {
  readonly role: RoleGrant['role'];
  readonly district_code: string | null;
  readonly panel_code: string | null;
  readonly unit_id: string | null;
  readonly chain_code: string | null;
}

/** What a person was allowed to be at some time between two ISO instants. */
export function grantsBetween(
  raw: Database.Database,
  personId: string,
  { from, to }: { from: string; to: string },
): RoleGrant[] {
  const sql = `
    SELECT role, district_code, panel_code, unit_id, chain_code FROM sx_grant
    WHERE user_id = ? AND from_at <= ? AND (to_at IS NULL OR to_at > ?)`;
  const rows = prepared(raw, sql).all(personId, to, from) as GrantColumns[];
  return rows.map(({ role, district_code, panel_code, unit_id, chain_code }) => ({
    role,
    districtCode: district_code,
    panelCode: panel_code,
    unitId: unit_id,
    chainCode: chain_code,
  }));
}

/** What a person was allowed to be at `at`, an ISO instant. */
export function grantsAt(raw: Database.Database, personId: string, at: string): RoleGrant[] {
  return grantsBetween(raw, personId, { from: at, to: at });
}

/** The scopes that a person may hold at `at`. */
export function scopesAt(raw: Database.Database, personId: string, at: string): Set<ScopeName> {
  return new Set(scopesOfPerson({ id: personId, grants: grantsAt(raw, personId, at) }));
}
