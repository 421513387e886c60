import type { ChainRole, EnterpriseContact } from '#shared/domain/enterprise.ts';
import type { ImportField } from '#shared/import/preview.ts';
import type { Cell } from '../sheet-cells.ts';
import { cellList, cellText, isFormulaError, phoneCell } from './cells.ts';
import type { Header } from './header.ts';
import {
  readChain,
  readClassCell,
  readCode,
  readCommissioner,
  readDistrict,
  readDoubling,
} from './read-fields.ts';
import type { RowProblem } from './row-problem.ts';
import type { KnownPerson, RowReading } from './row-reading.ts';

/** What one row says of a firm; an empty cell says nothing, so that it cannot take anything away. */
export interface ReadFirm {
  readonly row: number;
  readonly name: string;
  /** Normalised; empty where there is none that could be one. */
  readonly code: string;
  /** As it stands in the file. */
  readonly typedCode: string;
  /** The code stands as typed although its check digit is wrong. */
  readonly isCodeDoubtful: boolean;
  readonly districtCode: string | null;
  readonly chainCode: string | null;
  readonly chainRole: ChainRole | 'outside' | null;
  /** Null: not said; false: expressly not in the doubling plan. */
  readonly isDoubling: boolean | null;
  readonly doublingFrom: string | null;
  readonly doublingTo: string | null;
  readonly tags: readonly string[];
  readonly address: string;
  readonly industry: string;
  readonly contact: EnterpriseContact | null;
  readonly commissionerId: string | null;
  readonly problems: readonly RowProblem[];
}

/** The longest texts that the record takes (shared/domain/enterprise.ts). */
const longest: Partial<Record<ImportField, number>> = {
  name: 120,
  address: 200,
  industry: 60,
  contactName: 40,
  contactTitle: 60,
  contactPhone: 30,
};
const longestTag = 40;

/** Sums and notes below a list. */
const noFirm = /^(?:合计|总计|小计|共计|注[:：]|备注|说明[:：]|填表|填报|制表|审核|联系人[:：])/u;

function readContact({ cell, note }: RowReading): EnterpriseContact | null {
  const contact = {
    name: cellText(cell('contactName')),
    title: cellText(cell('contactTitle')),
    phone: phoneCell(cell('contactPhone')),
  };
  if (contact.name !== '') return contact;
  if (contact.title !== '' || contact.phone !== '') {
    note({ level: 'warning', field: 'contactName', reason: 'contact_no_name', params: {} });
  }
  return null;
}

function checkTexts(header: Header, { cell, note }: RowReading): void {
  for (const field of Object.keys(header.mapping) as ImportField[]) {
    if (isFormulaError(cell(field))) note({ level: 'error', field, reason: 'formula_error', params: {} });
    const limit = longest[field];
    if (limit !== undefined && cellText(cell(field)).length > limit) {
      note({ level: 'error', field, reason: 'too_long', params: { limit } });
    }
  }
}

/** Reads one row; null for a row that holds no firm: blank, a sum, a note, the headings again. */
export function readFirm(
  cells: readonly Cell[],
  row: number,
  header: Header,
  people: readonly KnownPerson[],
): ReadFirm | null {
  const { mapping, columns } = header;
  const problems: RowProblem[] = [];
  const reading: RowReading = {
    cell: (field) => cells[mapping[field] ?? -1] ?? null,
    heading: (field) => columns[mapping[field] ?? -1] ?? '',
    note: (problem) => problems.push(problem),
  };
  const { cell, note } = reading;
  const fields = Object.keys(mapping) as ImportField[];
  const name = cellText(cell('name'));
  // Without a column for the name no row may vanish: each has to say that its name is missing.
  const looked = mapping.name === undefined ? cells : fields.map(cell);
  const isBlank = looked.every((value) => cellText(value) === '' && !isFormulaError(value));
  const isRepeatedHeading = name !== '' && name === cellText(reading.heading('name'));
  const first = cellText(cells.find((value) => cellText(value) !== '') ?? null);
  const isNote = [name, first].some((text) => noFirm.test(text)) && cellText(cell('uscc')).length < 15;
  if (isBlank || isRepeatedHeading || isNote) return null;

  checkTexts(header, reading);
  if (name === '' && !isFormulaError(cell('name'))) {
    note({ level: 'error', field: 'name', reason: 'name_missing', params: {} });
  }
  const { code, isDoubtful } = readCode(reading);
  const { role, isDoubling } = readClassCell(reading);
  const tags = cellList(cell('tags'));
  if (tags.some((tag) => tag.length > longestTag)) {
    note({ level: 'error', field: 'tags', reason: 'too_long', params: { limit: longestTag } });
  }
  return {
    row,
    name,
    code,
    typedCode: cellText(cell('uscc')),
    isCodeDoubtful: isDoubtful,
    districtCode: readDistrict(reading),
    chainCode: readChain(reading),
    chainRole: role,
    ...readDoubling(reading, isDoubling),
    tags,
    address: cellText(cell('address')),
    industry: cellText(cell('industry')),
    contact: readContact(reading),
    commissionerId: readCommissioner(reading, people),
    problems,
  };
}
