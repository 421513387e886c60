import { startCursor } from '#shared/contract/hub-api.ts';
import type { TableName } from '#shared/domain/tables.ts';
import { removeBase } from './base-rows.ts';
import type { ReadableDb, WritableDb } from './db.ts';
import { rebuildOverlay } from './overlay.ts';
import { takeMarks } from './sweep-marks.ts';

export interface GrantedScope {
  readonly id: number;
  readonly name: string;
}

export function listCursors(db: ReadableDb): Record<string, string> {
  const rows = db.all<{ scope: number; cursor: string }>('SELECT scope, cursor FROM sx_scope');
  return Object.fromEntries(rows.map(({ scope, cursor }) => [String(scope), cursor]));
}

export function findCursor(db: ReadableDb, scope: number): string | null {
  return (
    db.get<{ cursor: string }>('SELECT cursor FROM sx_scope WHERE scope = :scope', { scope })?.cursor ?? null
  );
}

export function putCursor(db: WritableDb, scope: number, cursor: string): void {
  db.run('UPDATE sx_scope SET cursor = :cursor WHERE scope = :scope', { scope, cursor });
}

export function addMember(db: WritableDb, scope: number, table: TableName, pk: string): void {
  db.run('INSERT OR IGNORE INTO sx_member(tbl, pk, scope) VALUES (:table, :pk, :scope)', {
    table,
    pk,
    scope,
  });
}

/** Takes a row out of one scope. A row that is in no scope any more is removed; unsent work on it stays. */
export function leaveScope(db: WritableDb, scope: number, table: TableName, pk: string): void {
  db.run('DELETE FROM sx_member WHERE tbl = :table AND pk = :pk AND scope = :scope', { table, pk, scope });
  if (db.get('SELECT 1 FROM sx_member WHERE tbl = :table AND pk = :pk', { table, pk })) return;
  removeBase(db, table, pk);
  rebuildOverlay(db, { table, pk });
}

/** The scope was listed to its end: what did not come again leaves it. Returns the tables that changed. */
export function sweepScope(db: WritableDb, scope: number): Set<TableName> {
  const marked = takeMarks(db, scope);
  for (const { table, pk } of marked) leaveScope(db, scope, table, pk);
  return new Set(marked.map(({ table }) => table));
}

function purgeScope(db: WritableDb, scope: number): void {
  const members = db.all<{ tbl: TableName; pk: string }>(
    'SELECT tbl, pk FROM sx_member WHERE scope = :scope',
    { scope },
  );
  for (const { tbl, pk } of members) leaveScope(db, scope, tbl, pk);
  takeMarks(db, scope);
  db.run('DELETE FROM sx_scope WHERE scope = :scope', { scope });
}

/**
 * Brings the scopes held to those granted now. Purges by membership, not by cursor, so that no row of a lost scope
 * survives; a number that now means another scope counts as lost and gained. Returns whether rows were lost.
 */
export function grantScopes(db: WritableDb, granted: readonly GrantedScope[]): boolean {
  const held = db.all<GrantedScope>('SELECT scope AS id, name FROM sx_scope');
  const isGranted = ({ id, name }: GrantedScope) =>
    granted.some((scope) => scope.id === id && scope.name === name);
  const lost = held.filter((scope) => !isGranted(scope));
  for (const { id } of lost) purgeScope(db, id);
  for (const { id, name } of granted) {
    db.run('INSERT OR IGNORE INTO sx_scope(scope, name, cursor) VALUES (:id, :name, :cursor)', {
      id,
      name,
      cursor: startCursor,
    });
  }
  return lost.length > 0;
}
