import { Refused } from '#shared/contract/reply.ts';
import { checkArchive } from './archive-check.ts';
import { badFile } from './bad-file.ts';
import { fileKindOf } from './file-kind.ts';
import { hasHeader } from './import/header.ts';
import { fillMerged } from './merged-cells.ts';
import { readCsvSheet, readOtherSheets } from './other-sheets.ts';
import type { RawSheet } from './raw-sheet.ts';
import type { ParseSpreadsheet, SheetCells } from './sheet-cells.ts';
import { sheetLimits } from './sheet-limits.ts';
import { readXlsxSheets } from './xlsx-sheets.ts';

type Sheets = AsyncGenerator<RawSheet>;

function sheetsOfArchive(bytes: Uint8Array): Sheets {
  checkArchive(bytes);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isOther = ['mimetypeapplication/vnd.oasis', 'xl/workbook.bin'].some((mark) => buffer.includes(mark));
  return isOther ? readOtherSheets(bytes) : readXlsxSheets(bytes);
}

function sheetsOf(bytes: Uint8Array, fileName: string): Sheets {
  if (bytes.byteLength === 0) throw badFile('empty');
  if (bytes.byteLength > sheetLimits.fileBytes) throw badFile('too_large');
  const kind = fileKindOf(bytes);
  switch (kind) {
    case 'zip':
      return sheetsOfArchive(bytes);
    case 'old_office':
      return readOtherSheets(bytes);
    case 'encrypted_office':
      throw badFile('encrypted');
    case 'web_page':
      throw badFile('web_page');
    default:
      if (kind === 'text' && /\.(?:csv|tsv|txt)$/iu.test(fileName)) return readCsvSheet(bytes, fileName);
      throw badFile('unknown_kind');
  }
}

/** The first sheet with a list of firms, otherwise the first that holds anything. */
async function choose(sheets: Sheets): Promise<SheetCells> {
  let first: SheetCells | null = null;
  for await (const sheet of sheets) {
    if (sheet.rows.length === 0) continue;
    fillMerged(sheet);
    const cells = { sheetName: sheet.name, rows: sheet.rows };
    if (hasHeader(cells.rows)) return cells;
    first ??= cells;
  }
  if (first === null) throw badFile('no_rows');
  return first;
}

/** What the library says of a file that it cannot read; the file comes from outside, so any failure is the file's. */
function judge(error: unknown): Refused {
  if (error instanceof Refused) return error;
  const { name, message } = error instanceof Error ? error : { name: '', message: '' };
  if (name === 'EncryptedFileError') return badFile('encrypted');
  if (name === 'UnsupportedFormatError') return badFile('unknown_kind');
  return badFile(/ over the | limit|string length|array length/u.test(message) ? 'too_large' : 'damaged');
}

/**
 * Reads an .xlsx, .xls, .xlsb, .ods or .csv file by its content, whatever it is called. Dates become ISO days and
 * formulas their last result. Runs in a process that is thrown away: a hostile file may take all its memory.
 */
export const readSpreadsheet: ParseSpreadsheet = async (bytes, fileName) => {
  try {
    return await choose(sheetsOf(bytes, fileName));
  } catch (error) {
    throw judge(error);
  }
};
