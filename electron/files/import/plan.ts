import type { Enterprise } from '#shared/domain/enterprise.ts';
import type { ImportCounts, ImportPreview, ImportRow } from '#shared/import/preview.ts';
import { badFile } from '../bad-file.ts';
import type { SheetCells } from '../sheet-cells.ts';
import type { FirmChanges, FirmValues } from './changes.ts';
import { findHeader, type Header, type Mapping } from './header.ts';
import { type JudgeSettings, judgeRow, type RowJudgement } from './judge-row.ts';
import { indexFirms, type Match } from './known-firms.ts';
import { type ReadFirm, readFirm } from './read-firm.ts';
import type { ImportReason, RowProblem } from './row-problem.ts';
import type { KnownPerson } from './row-reading.ts';
import { findTwins } from './same-in-file.ts';

/** What confirming the import writes for one row of the file. */
export type EnterpriseWrite =
  | { readonly row: number; readonly kind: 'new'; readonly values: FirmValues }
  | { readonly row: number; readonly kind: 'set'; readonly id: string; readonly values: FirmChanges };

export interface PlanInput extends JudgeSettings {
  /** The column of each field as a person chose them, all of them; null: as the headings tell. */
  readonly mapping: Mapping | null;
  readonly existing: readonly Enterprise[];
  /** Whom the column of commissioners may name. */
  readonly people: readonly KnownPerson[];
  /** Rows with a warning that are taken as they are. */
  readonly override: ReadonlySet<number>;
}

export interface ImportPlan {
  readonly preview: Omit<ImportPreview, 'previewId' | 'fileName'>;
  readonly writes: readonly EnterpriseWrite[];
}

function withMapping(header: Header, chosen: Mapping): Header {
  const valid = Object.entries(chosen).filter(([, column]) => column < header.columns.length);
  return { ...header, mapping: Object.fromEntries(valid) };
}

function rowOf(read: ReadFirm, result: ImportRow['result'], problem: RowProblem | null): ImportRow {
  const { field = null, reason = '', params = {} } = problem ?? {};
  return { row: read.row, name: read.name, uscc: read.code || read.typedCode, result, field, reason, params };
}

const noted = (reason: ImportReason, params: RowProblem['params'] = {}) => ({ field: null, reason, params });

interface Planned {
  readonly row: ImportRow;
  readonly write: EnterpriseWrite | null;
}

function writeOf(read: ReadFirm, { firm, changes }: RowJudgement): Planned {
  const { row } = read;
  if (!firm) {
    return { row: rowOf(read, 'new', null), write: { row, kind: 'new', values: changes as FirmValues } };
  }
  const fields = Object.keys(changes);
  const plain = rowOf(read, 'update', null);
  if (fields.length === 0)
    return { row: { ...plain, result: 'duplicate', ...noted('unchanged') }, write: null };
  return {
    row: { ...plain, ...noted('changed', { fields: fields.join(',') }) },
    write: { row, kind: 'set', id: firm.id, values: changes },
  };
}

function countResults(rows: readonly ImportRow[]): ImportCounts {
  const counts = { new: 0, update: 0, duplicate: 0, warning: 0, error: 0 };
  for (const { result } of rows) counts[result] += 1;
  return counts;
}

const otherCode = (code: string): RowProblem => ({
  level: 'warning',
  field: 'uscc',
  reason: 'name_other_code',
  params: { code },
});

/** The rows of a list as planned, in their order. */
function planRows(reads: readonly ReadFirm[], input: PlanInput): Planned[] {
  const isSound = ({ problems }: ReadFirm) => problems.every(({ level }) => level === 'warning');
  const twins = findTwins(reads.filter(isSound));
  const known = indexFirms(input.existing);
  const claims = new Map<string, ReadFirm>();

  /** One firm of the store is meant by one row; another code means another firm, whatever its name. */
  const claim = (read: ReadFirm, match: Match): Match | { readonly sameAs: number } => {
    const twin = twins.ownerOf(read);
    if (twin !== null) return { sameAs: twin };
    if (!match.firm) return match;
    const first = claims.get(match.firm.id);
    if (!first) {
      claims.set(match.firm.id, read);
      return match;
    }
    const isOther = first.code !== '' && read.code !== '' && match.firm.uscc === null;
    return isOther ? { firm: null, problem: otherCode(first.code) } : { sameAs: first.row };
  };

  return reads.map((read) => {
    const found = known.match(read);
    const match = isSound(read) ? claim(read, found) : found;
    if ('sameAs' in match) {
      const row = { ...rowOf(read, 'duplicate', null), ...noted('same_in_file', { row: match.sameAs }) };
      return { row, write: null };
    }
    const judgement = judgeRow(read, match, input);
    const error = judgement.problems.find(({ level }) => level === 'error');
    if (error) return { row: rowOf(read, 'error', error), write: null };
    const code = match.firm || match.problem ? null : twins.otherCodeOf(read);
    const [warning, ...others] = [...judgement.problems, ...(code === null ? [] : [otherCode(code)])];
    if (!warning || input.override.has(read.row)) return writeOf(read, judgement);
    const params = { ...warning.params, ...(others.length > 0 && { more: others.length }) };
    return { row: rowOf(read, 'warning', { ...warning, params }), write: null };
  });
}

/**
 * Compares a list of firms with those in the store, row by row, and says what confirming it would write. Pure, and
 * repeatable: once its writes are in the store, the same list has nothing left to write. Refuses with `bad_file`
 * when the sheet has no row of headings.
 */
export function planEnterpriseImport({ sheetName, rows }: SheetCells, input: PlanInput): ImportPlan {
  const found = findHeader(rows);
  if (!found) throw badFile('no_header');
  const header = input.mapping === null ? found : withMapping(found, input.mapping);
  const reads = rows
    .slice(header.row)
    .map((cells, index) => readFirm(cells, header.row + index + 1, header, input.people))
    .filter((read) => read !== null);
  const planned = planRows(reads, input);
  const listed = planned.map(({ row }) => row);
  return {
    preview: {
      sheetName,
      headerRow: header.row,
      columns: [...header.columns],
      mapping: header.mapping,
      counts: countResults(listed),
      rows: listed,
    },
    writes: planned.flatMap(({ write }) => (write ? [write] : [])),
  };
}
