import { parseCsv, read } from 'hucre';
import { createRowCollector, type RawSheet } from './raw-sheet.ts';
import { sheetLimits } from './sheet-limits.ts';

/** The sheets of an .xls, .xlsb or .ods file; these do not tell which ones are hidden. */
export async function* readOtherSheets(bytes: Uint8Array): AsyncGenerator<RawSheet> {
  for (const { name, rows, merges = [] } of (await read(bytes)).sheets) {
    const collector = createRowCollector();
    for (const [index, values] of rows.entries()) collector.add(index, values ?? []);
    yield { name, rows: collector.rows, merges };
  }
}

/** Old systems write GB 18030, newer ones UTF-8; spreadsheet programs add a mark, or write UTF-16. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** The one table of a .csv file; every cell is text. */
export async function* readCsvSheet(bytes: Uint8Array, name: string): AsyncGenerator<RawSheet> {
  const collector = createRowCollector();
  const rows = parseCsv(decode(bytes), { maxRows: sheetLimits.rows * 2 });
  for (const [index, values] of rows.entries()) collector.add(index, values);
  yield { name, rows: collector.rows, merges: [] };
}
