import { applyPage } from '#electron/store/apply-page.ts';
import type { DeskDb } from '#electron/store/db.ts';
import { findCursor, grantScopes } from '#electron/store/scopes.ts';
import { blankHubFields } from '#shared/domain/blank-hub-fields.ts';
import type { Enterprise } from '#shared/domain/enterprise.ts';
import type { Issue } from '#shared/domain/issue.ts';
import type { TableName, TableRow } from '#shared/domain/tables.ts';
import { encodeExit, encodeUp, type FieldVersions, type RowFrame } from '#shared/sync/row-frame.ts';
import { firm, issue } from '../../../hub/support/records.ts';

let rowNumber = 0;

export function firmRow(id: string, changes: Partial<Enterprise> = {}): Enterprise {
  return { ...firm(changes), id };
}

export function issueRow(id: string, changes: Partial<Issue> = {}): Issue {
  return { ...blankHubFields('issue'), ...issue('firm'), ...changes, id } as Issue;
}

export function up<N extends TableName>(
  table: N,
  row: TableRow<N>,
  { seq = 1, versions = { '*': 'made' } }: { seq?: number; versions?: FieldVersions } = {},
): RowFrame {
  rowNumber += 1;
  return encodeUp({ table, rowNo: rowNumber, seq, versions, row: row as never });
}

export function exit(table: TableName, id: string, seq: number): RowFrame {
  rowNumber += 1;
  return encodeExit(table, rowNumber, seq, id);
}

export const scope = (id: number) => ({ id, name: `scope ${id}` });

let places = 0;

/** One page of a granted scope, continuing from wherever the store stands. */
export function receive(db: DeskDb, rows: readonly RowFrame[], scopeId = 1): void {
  places += 1;
  db.write((tx) => {
    const from = findCursor(tx, scopeId) ?? '0.0';
    if (findCursor(tx, scopeId) === null) {
      const held = tx.all<{ id: number; name: string }>('SELECT scope AS id, name FROM sx_scope');
      grantScopes(tx, [...held, scope(scopeId)]);
    }
    applyPage(tx, { scope: scopeId, from, to: `${places}.0`, isFull: false, hasMore: false, rows });
  });
}
